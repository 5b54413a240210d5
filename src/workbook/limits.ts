/** How large an Excel sheet can be. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

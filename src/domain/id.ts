/** Opaque ids: nothing is ever read out of one. */
export type UnitId = string & { readonly __id: 'unit' };
export type IndicatorId = string & { readonly __id: 'indicator' };
export type TableId = string & { readonly __id: 'table' };
export type TemplateId = string & { readonly __id: 'template' };
export type FileId = string & { readonly __id: 'file' };

/** Gives the next unused id. Chance lives at the edge: `app` hands in a random one, tests a counting one. */
export type NewId = () => string;

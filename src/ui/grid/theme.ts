/**
 * The grid library's theme. Its colours are literals equal to those of styles/tokens.css, because mixed colours over
 * variables cannot be lowered for old browsers; a test holds the two together.
 */
import { createTheme, type Theme } from 'ag-grid-community';

export interface Colours {
  readonly ground: string;
  readonly bar: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly accent: string;
  readonly accentGround: string;
  readonly headGround: string;
  readonly red: string;
}

export const light: Colours = {
  ground: '#ffffff',
  bar: '#f6f7f8',
  line: '#e3e6ea',
  lineStrong: '#c3cad3',
  text: '#1f2328',
  textQuiet: '#5d6776',
  accent: '#1a6dd6',
  accentGround: '#eff5fd',
  headGround: '#f8f9fa',
  red: '#ba2222',
};

export const dark: Colours = {
  ground: '#16191d',
  bar: '#1d2126',
  line: '#30363d',
  lineStrong: '#4b545f',
  text: '#e4e7eb',
  textQuiet: '#a0abb7',
  accent: '#6aa9f7',
  accentGround: '#1d2e45',
  headGround: '#1b1f24',
  red: '#ff8a80',
};

function themeOf(colours: Colours, scheme: 'light' | 'dark'): Theme {
  const line = { style: 'solid', width: 1, color: colours.line } as const;
  return createTheme().withParams({
    browserColorScheme: scheme,
    backgroundColor: colours.ground,
    foregroundColor: colours.text,
    textColor: colours.text,
    subtleTextColor: colours.textQuiet,
    accentColor: colours.accent,
    invalidColor: colours.red,
    borderColor: colours.line,
    chromeBackgroundColor: colours.bar,
    dataBackgroundColor: colours.ground,
    headerBackgroundColor: colours.headGround,
    headerTextColor: colours.text,
    rowHoverColor: 'transparent',
    columnHoverColor: 'transparent',
    selectedRowBackgroundColor: colours.accentGround,
    rangeSelectionBackgroundColor: colours.accentGround,
    rangeSelectionHighlightColor: colours.accentGround,
    rangeHeaderHighlightColor: colours.bar,
    rowLoadingSkeletonEffectColor: colours.line,
    modalOverlayBackgroundColor: colours.ground,
    dragHandleColor: colours.textQuiet,
    iconButtonHoverBackgroundColor: colours.bar,
    iconButtonActiveBackgroundColor: colours.accentGround,
    dragAndDropImageNotAllowedBorder: line,
    focusShadow: 'none',
    focusErrorShadow: 'none',
    popupShadow: 'none',
    cardShadow: 'none',
    fontFamily: 'inherit',
    // As large as the clerk wants the table.
    fontSize: 'var(--grid-text)',
    headerFontSize: 'var(--grid-text)',
    headerFontWeight: 400,
    pinnedRowFontWeight: 'inherit',
    spacing: 4,
    cellHorizontalPadding: 6,
    borderRadius: 0,
    wrapperBorderRadius: 0,
    wrapperBorder: false,
    rowBorder: line,
    columnBorder: line,
    headerRowBorder: line,
    headerColumnBorder: line,
    pinnedColumnBorder: { ...line, color: colours.lineStrong },
    pinnedRowBorder: { ...line, color: colours.lineStrong },
    headerColumnResizeHandleColor: 'transparent',
    headerColumnResizeHandleWidth: 0,
  });
}

export const lightTheme = themeOf(light, 'light');
export const darkTheme = themeOf(dark, 'dark');

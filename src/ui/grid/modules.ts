/** What of the grid library is used. Its ValidationModule, which speaks English over the page, stays out. */
import {
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  PinnedRowModule,
  RowApiModule,
  ScrollApiModule,
]);

export { createGrid } from 'ag-grid-community';

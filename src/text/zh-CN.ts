/** Every word of the interface, one file an area. Keys are `area.what`; `{name}` is filled in. */
import { aboutZhCN } from './zh-CN/about';
import { backupZhCN } from './zh-CN/backup';
import { differencesZhCN } from './zh-CN/differences';
import { countyZhCN } from './zh-CN/county';
import { designZhCN } from './zh-CN/design';
import { checksZhCN } from './zh-CN/checks';
import { exportsZhCN } from './zh-CN/export';
import { findZhCN } from './zh-CN/find';
import { frameZhCN } from './zh-CN/frame';
import { galleryZhCN } from './zh-CN/gallery';
import { generationsZhCN } from './zh-CN/generations';
import { goalsZhCN } from './zh-CN/goals';
import { gridZhCN } from './zh-CN/grid';
import { importsZhCN } from './zh-CN/import';
import { indicatorsZhCN } from './zh-CN/indicators';
import { lockZhCN } from './zh-CN/lock';
import { paletteZhCN } from './zh-CN/palette';
import { parametersPageZhCN } from './zh-CN/parameters';
import { periodZhCN } from './zh-CN/period';
import { placeZhCN } from './zh-CN/place';
import { protectionZhCN } from './zh-CN/protection';
import { startZhCN } from './zh-CN/start';
import { tableZhCN } from './zh-CN/table';
import { unitsZhCN } from './zh-CN/units';
import { unstoredZhCN } from './zh-CN/unstored';
import { upgradeZhCN } from './zh-CN/upgrade';

export const zhCN = {
  ...aboutZhCN,
  ...backupZhCN,
  ...differencesZhCN,
  ...countyZhCN,
  ...designZhCN,
  ...checksZhCN,
  ...exportsZhCN,
  ...findZhCN,
  ...frameZhCN,
  ...galleryZhCN,
  ...generationsZhCN,
  ...goalsZhCN,
  ...gridZhCN,
  ...importsZhCN,
  ...indicatorsZhCN,
  ...lockZhCN,
  ...paletteZhCN,
  ...parametersPageZhCN,
  ...periodZhCN,
  ...placeZhCN,
  ...protectionZhCN,
  ...startZhCN,
  ...tableZhCN,
  ...unitsZhCN,
  ...unstoredZhCN,
  ...upgradeZhCN,
} as const;

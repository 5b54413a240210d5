import type { zhCN } from './zh-CN';
import { aboutEn } from './en/about';
import { backupEn } from './en/backup';
import { differencesEn } from './en/differences';
import { countyEn } from './en/county';
import { designEn } from './en/design';
import { checksEn } from './en/checks';
import { exportsEn } from './en/export';
import { findEn } from './en/find';
import { frameEn } from './en/frame';
import { galleryEn } from './en/gallery';
import { generationsEn } from './en/generations';
import { goalsEn } from './en/goals';
import { gridEn } from './en/grid';
import { importsEn } from './en/import';
import { indicatorsEn } from './en/indicators';
import { lockEn } from './en/lock';
import { paletteEn } from './en/palette';
import { parametersPageEn } from './en/parameters';
import { periodEn } from './en/period';
import { placeEn } from './en/place';
import { protectionEn } from './en/protection';
import { startEn } from './en/start';
import { tableEn } from './en/table';
import { unitsEn } from './en/units';
import { unstoredEn } from './en/unstored';
import { upgradeEn } from './en/upgrade';

/** The same keys in English. */
export const en: Record<keyof typeof zhCN, string> = {
  ...aboutEn,
  ...backupEn,
  ...differencesEn,
  ...countyEn,
  ...designEn,
  ...checksEn,
  ...exportsEn,
  ...findEn,
  ...frameEn,
  ...galleryEn,
  ...generationsEn,
  ...goalsEn,
  ...gridEn,
  ...importsEn,
  ...indicatorsEn,
  ...lockEn,
  ...paletteEn,
  ...parametersPageEn,
  ...periodEn,
  ...placeEn,
  ...protectionEn,
  ...startEn,
  ...tableEn,
  ...unitsEn,
  ...unstoredEn,
  ...upgradeEn,
};

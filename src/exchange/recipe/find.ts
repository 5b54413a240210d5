/** Which known form a file is another one of: by 表号 and title, by captions, by the names of its rows. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Recipe } from '#domain/template/recipe';
import { sendsList } from '../intake/belonging';
import type { Draft, Side } from '../intake/draft';
import { formNumberOf, formTitleOf, isTelling, keysOf } from './key';

/** Of the captions of an axis, this share must be common where 表号 or title agree, and where neither does. */
const enough = { named: 0.5, unnamed: 0.9 };

export function findRecipe(draft: Draft, catalog: Catalog): Recipe | undefined {
  if (catalog.recipes.size === 0) return undefined;
  const number = formNumberOf(draft);
  const title = formTitleOf(draft);
  const keys = { rows: new Set(keysOf(draft, 'rows')), columns: new Set(keysOf(draft, 'columns')) };
  let best: Recipe | undefined;
  let most = 0;
  for (const recipe of catalog.recipes.values()) {
    if (recipe.rowDimension !== draft.rowDimension || recipe.columnDimension !== draft.columnDimension)
      continue;
    if (!catalog.tables.has(recipe.key)) continue;
    const named = (recipe.number !== '' && recipe.number === number) || recipe.title === title;
    // Two 表号 that differ are two forms, however alike.
    if (recipe.number !== '' && number !== '' && recipe.number !== number) continue;
    if (isAnothersList(recipe, draft, catalog)) continue;
    const shares = [commonShare(recipe, keys, 'rows'), commonShare(recipe, keys, 'columns')];
    const least = Math.min(...shares);
    const units = sideOfUnits(recipe);
    const others = recipe.unit !== draft.existingUnit && units && shares[units === 'rows' ? 0 : 1];
    if (typeof others === 'number' && others <= 0.5) continue;
    const indicators = shares[recipe.rowDimension === 'indicator' ? 0 : 1] as number;
    if (named ? indicators < enough.named : least < enough.unnamed) continue;
    const score = least + indicators + (recipe.title === title ? 1 : 0) + (recipe.number === number ? 1 : 0);
    if (score > most) [best, most] = [recipe, score];
  }
  return best;
}

/** The list of another township's villages is another table, though its form is the same. */
function isAnothersList(recipe: Recipe, draft: Draft, { units }: Catalog): boolean {
  const side = sideOfUnits(recipe);
  if (!side || recipe.unit === draft.existingUnit || !recipe[side].some(isTelling)) return false;
  return sendsList(draft, units);
}

function sideOfUnits({ rowDimension, columnDimension }: Recipe): Side | undefined {
  return rowDimension === 'unit' ? 'rows' : columnDimension === 'unit' ? 'columns' : undefined;
}

function commonShare(recipe: Recipe, keys: Readonly<Record<Side, ReadonlySet<string>>>, side: Side): number {
  const lines = recipe[side].filter(isTelling);
  if (lines.length === 0) return 1;
  const common = lines.filter(({ key }) => keys[side].has(key)).length;
  return common / Math.max(lines.length, keys[side].size);
}

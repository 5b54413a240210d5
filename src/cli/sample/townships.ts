/** The health centres of the invented 海棠县, with the live births a half-year brings to each on average. */
export interface Township {
  readonly code: string;
  readonly name: string;
  readonly births: number;
}

const namesAndBirths: readonly (readonly [string, number])[] = [
  ['城关镇中心卫生院', 486],
  ['青山镇卫生院', 243],
  ['柳河镇中心卫生院', 312],
  ['白石镇卫生院', 187],
  ['龙泉镇中心卫生院', 274],
  ['双桥镇卫生院', 165],
  ['望江镇卫生院', 208],
  ['石门镇卫生院', 142],
  ['清溪镇卫生院', 176],
  ['永丰镇卫生院', 154],
  ['云峰乡卫生院', 98],
  ['桃源乡卫生院', 121],
  ['东岭乡卫生院', 87],
  ['大坪乡卫生院', 76],
  ['沙湾乡卫生院', 109],
  ['竹林乡卫生院', 64],
  ['金鸡乡卫生院', 92],
  ['月亮湾乡卫生院', 48],
];

export const townships: readonly Township[] = namesAndBirths.map(([name, births], index) => ({
  code: `HT${String(index + 1).padStart(2, '0')}`,
  name,
  births,
}));

/** Lists that fill by themselves and begin again at their end, as Chinese Excel has them. Variants of one list share texts. */

const words = (text: string) => text.split(' ');

export const lists: readonly (readonly (readonly string[])[])[] = [
  [
    words('一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'),
    words('正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 腊月'),
  ],
  [words('周一 周二 周三 周四 周五 周六 周日')],
  [
    words('星期一 星期二 星期三 星期四 星期五 星期六 星期日'),
    words('星期一 星期二 星期三 星期四 星期五 星期六 星期天'),
  ],
  [words('甲 乙 丙 丁 戊 己 庚 辛 壬 癸')],
  [words('子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥')],
  [words('春 夏 秋 冬')],
  [words('春季 夏季 秋季 冬季')],
  [words('第一季 第二季 第三季 第四季')],
  [words('第一季度 第二季度 第三季度 第四季度')],
  [words('一季度 二季度 三季度 四季度')],
  [words('上半年 下半年')],
  [
    words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    words('January February March April May June July August September October November December'),
  ],
  [words('Mon Tue Wed Thu Fri Sat Sun'), words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')],
];

/**
 * The same invented tables for the app and for the bare grid: four inputs and their rate under each topic, topics under
 * chapters. Figures follow from row and column, so both show the same. Runs in Node and in the page.
 */
export interface MadeColumn {
  readonly caption: string;
  readonly chapter: string;
  readonly topic: string;
  /** Computed: 管理人数 ÷ 应管理人数 × 100. */
  readonly rate: boolean;
}

export interface MadeTable {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly MadeColumn[];
}

export const perTopic = 5;
const topicsPerChapter = 5;
const first = [...'青白长石双柳东西南北红金银龙凤云清平永安'];
const second = [...'山水岭桥河林湖坡坪塘关溪泉台湾'];
const topics =
  '孕妇 产妇 活产 围产儿 新生儿 低体重儿 早产儿 婴儿 幼儿 学龄前儿童 妇科病 宫颈癌 乳腺癌 育龄妇女 婚检 孕前检查 叶酸 高血压 糖尿病 老年人'.split(
    ' ',
  );

export const wide: MadeTable = {
  title: '乡镇卫生工作报表',
  rows: units(300, '镇'),
  columns: columnsOf(topics, ''),
};

export const long: MadeTable = {
  title: '村级卫生工作报表',
  rows: units(10_000, '村'),
  columns: columnsOf(topics.slice(0, 4), '村级'),
};

/** 青山镇 …, and when the names run out 青山1村 …. */
function units(count: number, kind: string): string[] {
  const names = first.flatMap((a) => second.map((b) => a + b));
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / names.length);
    return `${names[at % names.length]}${round === 0 ? '' : round}${kind}`;
  });
}

function columnsOf(names: readonly string[], mark: string): MadeColumn[] {
  return names.flatMap((topic, at) => {
    const chapter = `${mark}第${1 + Math.floor(at / topicsPerChapter)}部分`;
    const captions = ['应管理人数', '管理人数', '检查人数', '异常人数', '管理率'];
    return captions.map((caption, index) => ({
      caption: mark + topic + caption,
      chapter,
      topic: `${mark}${topic}情况`,
      rate: index === perTopic - 1,
    }));
  });
}

/** An input's figure, from 100 up, so that a single digit typed is always a change. */
export function figure(row: number, column: number): number {
  return 100 + ((row * 31 + column * 17) % 800);
}

export function rateOf(row: number, column: number): number {
  return (figure(row, column - 3) / figure(row, column - 4)) * 100;
}

export interface Tree {
  readonly caption: string;
  /** Index of the column, of a leaf. */
  readonly column?: number;
  readonly children?: readonly Tree[];
}

export function treeOf({ columns }: MadeTable): Tree[] {
  const chapters: { caption: string; children: { caption: string; children: Tree[] }[] }[] = [];
  for (const [column, { caption, chapter, topic }] of columns.entries()) {
    let part = chapters[chapters.length - 1];
    if (part?.caption !== chapter) chapters.push((part = { caption: chapter, children: [] }));
    let group = part.children[part.children.length - 1];
    if (group?.caption !== topic) part.children.push((group = { caption: topic, children: [] }));
    group.children.push({ caption, column });
  }
  return chapters;
}

import { describe, expect, it } from 'vitest';
import { opened, sheetNamed } from './expect';
import { rows, sheetOf, type BookParts } from './fixture';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cells = rows('<row r="1"><c r="A1"><v>1</v></c></row>');

function read(content: string, rest: Omit<BookParts, 'sheets'> = {}) {
  return sheetNamed(opened(sheetOf(content, rest)));
}

function around(relationships: string, more: Readonly<Record<string, string>>) {
  return {
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relationships}</Relationships>`,
      ...more,
    },
  };
}

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('besides its cells a sheet says', () => {
  it('nothing, where there is nothing', () => {
    const keys = Object.keys(read(cells));
    for (const key of [
      'validations',
      'comments',
      'links',
      'frozen',
      'autoFilter',
      'tables',
      'page',
      'arrays',
    ])
      expect(keys).not.toContain(key);
  });

  it('what may be entered, written out or by a range', () => {
    const { validations } = read(
      `${cells}<dataValidations count="2"><dataValidation type="list" sqref="B2:B9 D2"><formula1>"是,否, 不详"</formula1></dataValidation>` +
        '<dataValidation type="whole" operator="between" sqref="C2"><formula1>0</formula1><formula2>A1*2</formula2></dataValidation></dataValidations>' +
        '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(validations).toEqual([
      {
        type: 'list',
        ranges: [range(2, 2, 9, 2), range(2, 4, 2, 4)],
        formulas: ['"是,否, 不详"'],
        entries: ['是', '否', '不详'],
      },
      { type: 'whole', operator: 'between', ranges: [range(2, 3, 2, 3)], formulas: ['0', 'A1*2'] },
      { type: 'list', ranges: [range(2, 5, 5, 5)], formulas: ['字典!$A$1:$A$3'] },
    ]);
  });

  it('comments; of a thread all its answers, and not its stand-in', () => {
    const { comments } = read(
      cells,
      around(
        `<Relationship Id="a" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
        {
          'xl/comments1.xml':
            '<comments><authors><author>卫健局</author></authors><commentList><comment ref="B5" authorId="0"><text><r><rPr><b/></rPr><t>只填</t></r><r><t xml:space="preserve"> 乡镇</t></r><rPh><t>x</t></rPh></text></comment>' +
            '<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
          'xl/threadedComments/threadedComment1.xml':
            '<ThreadedComments><threadedComment ref="A1" id="1"><text>核实?</text></threadedComment><threadedComment ref="A1" parentId="1"><text>已核实</text></threadedComment></ThreadedComments>',
        },
      ),
    );
    expect(comments).toEqual([
      { row: 5, column: 2, author: '卫健局', text: '只填 乡镇' },
      { row: 1, column: 1, author: '', text: '核实?\n已核实' },
    ]);
  });

  it('links, panes and filters', () => {
    const sheet = read(
      `<sheetViews><sheetView><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>${cells}<autoFilter ref="A3:C9"/><hyperlinks><hyperlink ref="A1" r:id="x"/><hyperlink ref="A2" location="表2!A1"/></hyperlinks>`,
      around(
        `<Relationship Id="x" Type="${office}/hyperlink" Target="http://example.cn/a" TargetMode="External"/>`,
        {},
      ),
    );
    expect(sheet.links).toEqual([
      { range: range(1, 1, 1, 1), target: 'http://example.cn/a' },
      { range: range(2, 1, 2, 1), target: '#表2!A1' },
    ]);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect(sheet.autoFilter).toEqual(range(3, 1, 9, 3));
  });

  it('a split that is not frozen holds nothing in sight', () => {
    expect(
      read(`<sheetViews><sheetView><pane ySplit="600"/></sheetView></sheetViews>${cells}`).frozen,
    ).toBeUndefined();
  });

  it('how it is printed', () => {
    const { page } = read(
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${cells}<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C妇幼</oddHeader><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks><brk id="20"/></rowBreaks><colBreaks><brk id="3"/></colBreaks>`,
      {
        after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表1'!$A$1:$D$9,'表1'!$F$1:$G$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'表1'!$A:$B,'表1'!$1:$3</definedName></definedNames>`,
      },
    );
    expect(page).toEqual({
      paper: 8,
      orientation: 'landscape',
      fit: { across: 1, down: 0 },
      header: '&C妇幼',
      footer: '&P',
      area: [range(1, 1, 9, 4), range(1, 6, 2, 7)],
      titleRows: { first: 1, last: 3 },
      titleColumns: { first: 1, last: 2 },
      rowBreaks: [20],
    });
  });

  it('which cells one formula fills', () => {
    const sheet = read(
      rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C3" dt2D="0" dtr="0" r1="E1"/><v>1</v></c></row>',
      ),
    );
    expect([sheet.arrays, sheet.dataTables]).toEqual([[range(1, 1, 2, 1)], [range(1, 3, 3, 3)]]);
  });

  it('that it is protected only when protection is on', () => {
    expect(read(`${cells}<sheetProtection sheet="1" objects="1"/>`).protected).toBe(true);
    expect(read(`${cells}<sheetProtection objects="1"/>`).protected).toBe(false);
  });
});

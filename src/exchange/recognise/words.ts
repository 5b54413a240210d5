/** The vocabulary of forms. All texts are folded before they are compared, so justifying blanks never matter. */

/** 序号, 行次 … : columns that only number the rows. */
export const serialCaption = /^(序号|行次|编号|顺序号|序|号|№|No\.?|#)$/i;
/** Names rows even where they are numbers: years, months, codes. */
export const rowCaption =
  /^(年份|年度|年|月份|月|季度|日期|时间|.{0,4}代码|.{0,4}编码|Year|Month|Date|Code|ID)$/i;
/** Belongs to the name of a thing: 彩超 DC-40. */
export const modelCaption = /^(规格|型号|规格型号|规格\/型号|型号规格)$/;
/** Numbers that stand for a person, a paper or a thing; among the values they tell something about it. */
export const idCaption = /^.{0,4}(学号|工号|单号|病案号|住院号|门诊号|卡号|账号|批号|流水号)$/;
export const codeCaption = /^(.{0,6}代码|.{0,6}编码|指标编号|代号|Code|ID)$/i;
export const measureCaption = /^(计量单位|单位|度量单位|Unit)$/i;
export const remarkCaption =
  /^(备注|说明|.{0,4}说明|.{0,2}(扣分|减分|未.{1,3}|增减|升降|差异|变动|异常)的?原因|注释|附注|解释|图片|照片|Remarks?|Notes?|Comments?|Description)(\(.*\))?$/i;
export const indicatorCaption =
  /^(指标|.{0,6}指标名称|.{0,4}指标|项目|.{0,4}项目名称|数据名|内容|题目|问题|.{0,4}科目|科目名称|来源项目|资产|负债和所有者权益.*|Item|Indicator)$/i;
/** Stands in the corner over names: 乡镇, 科室名称, 病种; not 青山镇, 死亡人数. */
export const cornerCaption =
  /^(各?(乡镇|街道|镇街|镇村|乡|镇|村|社区|县区|市县|市州|地区|区域|省份|国家|城市|机构|医院|卫生院|卫生室|科室|部门|单位|病种|疾病|疫苗|品种|药品)(名称?|别)?|.{0,4}(名称|类别|类型|分类|种类|项目|指标|内容|科目|年龄组?|年份|年度|季度|月份|日期|时间)|序号|编号|姓名|Item|Region|Name|Year)$/i;
export const entityCaption =
  /(乡镇|街道|镇街|镇名|县区|地区|区域|区划|机构|医院|卫生院|科室|部门|村名|^村$|社区|市县|市州|省份|国家|城市|填报单位|单位名称|^单位$|单位别|Region|Country|Department|Province|City|Hospital)/i;
/** Names of people: the rest of the row is said of them. */
export const personName = /^(.{0,4}姓名|Name|Full name|(Employee|Student|Patient)( name)?)$/i;
export const personCaption = /(姓名|联系人|身份证|电话|手机|户主|患者|职务|职称)/;
/** Captions under which amounts stand even while a form is blank. */
export const amountCaption =
  /(金额|数量|人数|数字|次数|户数|个数|床位|总数|总额|合计|小计|比例|占比|比重|年龄|年纪|价格|单价|面积|收入|支出|权重|得分|分值|[数率额量费值比]$|\(.*[人元%张个次例户‰].*\)$)/;
export const captionWord =
  /(序号|行次|编号|代码|编码|指标|项目|名称|[简全]称|单位|乡镇|机构|地区|科室|部门|姓名|合计|小计|总计|备注|说明|人数|例数|数量|金额|比例|[率数额]$|年$|月$|季度|日期|时间|类别|类型|性别|年龄|其中|本期|同期|累计|(?<![A-Za-z])(Name|Total|Code|Date|Type|Year|Amount|Description|Status|Category|No\.?|ID|Quantity|Price|Unit)(?![A-Za-z]))/i;

/** 续表 above captions that are said again. */
export const continuedTitle =
  /^[(（]?(续表|续上表|接上表|表.{0,8}续)[\d一二三四五六七八九十]*[)）]?(:.*)?$|[(（]续[\d一二三四五六七八九十]*[)）]$/;
/** 表二 住院情况, …统计表, 二、机构: a title by its words. */
export const tableTitle =
  /^(附?表[\d一二三四五六七八九十]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|Table )|(表|情况|统计|汇总|一览|明细|台账|报告|进度)([(（].*[)）])?$/i;

/** Corners of a pivot table: 求和项:金额, 行标签, Column Labels. */
export const pivotCorner =
  /^((求和|计数|平均值)项:.*|行标签|列标签|Row Labels|Column Labels|Sum of .*|Count of .*|Zeilenbeschriftungen|Spaltenbeschriftungen|Summe von .*)$/i;
export const pivotColumns = /^(列标签|Column Labels|Spaltenbeschriftungen)$/i;
/** Labels of a form to be filled in, each with its text behind it. */
export const formLabel =
  /^.{0,8}(名称|负责人|法人|代表|地址|住址|电话|手机|邮编|邮箱|日期|时间|姓名|性别|年龄|民族|编号|证号|代码|类别|级别|等级|性质|类型|面积|人口|户数|病史|情况|意见|事由|原因|范围|住所|职务|职称|学历|籍贯|签名|数|人):?$/;
/** Answers that tell something about a named row. */
export const answer = /^(是|否|有|无|√|×|达标|未达标|合格|不合格|已完成|未完成|已开展|Y|N|Yes|No)$/i;
/** What is said of a person behind the name. */
export const attributeCaption =
  /^(性别|民族|学历|文化程度|职称|职务|籍贯|政治面貌|出生(年月|日期)|身份证(号码?)?|证件号码?|.{0,4}(电话|手机)号?码?|联系方式|.{0,4}(住址|地址)|楼层|角色|是否.*|状态|.{0,3}(联系|负责|操作|经办|主讲|申请|责任)人|Sex|Gender|Age|Status|Phone|Address|Department)$/i;

export const totalWord =
  /^(\(?[一二三四五六七八九十0-9]*[、.)]*)?(合计|总计|小计|共计|总合计|总数|总分|全年|计|全县|全区|全市|全省|全国|全院|全乡|全镇|[县区市省镇乡]合计|[县区市省]计|.{1,6}[县区市省]合计|县级合计|Grand Total|Subtotal|Total|Totals|Sum|Gesamtergebnis|Summe|Gesamt)(数|\([^\d]*\))?(:.*)?$/i;
/** 流动资产合计: a total by its ending. */
export const totalEnding = /(合计|总计|小计|总额合计)(\(.*\))?(:.*)?$/;
export const numberedCaption =
  /^(\d+(\.\d+)*[.、)]?|[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十\d]+[)）])/;

export const noteStart =
  /^(注|说明|备注|附注|填表说明|填报说明|指标解释|审核关系|逻辑关系|表内关系|表间关系|补充资料|资料来源|数据来源|来源|提示|填报要求|填报范围|统计范围|Note|Notes|Source)(\d*[:：.、)]|$)/i;
export const noteSign = /^(※|\*|★|●|①|②|③|④|⑤|⑥)/;

const signers =
  '单位负责人|负责人|法人代表|主要负责人|分管领导|分管负责人|主管领导|统计负责人|审核人|审核|复核人|复核|科室负责人|填表人|填报人|制表人|制表|经办人|统计员|联系人|联系电话|电话|手机|分机号|报出日期|填报日期|填表日期|报送日期|上报日期|上报时间|填报时间|打印日期|制表日期|制表时间|单位公章|公章|盖章|签字|签章';
/** A signature line's label, at the start of a cell. */
export const signatureLabel = new RegExp(
  `^(${signers})(\\((签字|签章|盖章|公章|印章|签名)\\))?(\\s*$|\\s*[:：;；_])`,
);
export const signatureInside = new RegExp(`(${signers})(\\(.{1,4}\\))?[:：]`);
export const bareDate = /^[\d_ ]*年[\d_ ]*月[\d_ ]*日$/;
export const bareSeal = /^\(?(单位)?(公章|印章|盖章|签章|签字)(处)?\)?:?$/;
export const sealed = /\((公章|印章|盖章|签章|签字)\)$/;

/** Labels of the marks block in the upper right. */
export const markLabel =
  /^(表号|制定机关|制表机关|批准机关|批准文号|备案机关|备案文号|有效期至|有效期|有效期限|文号)$/;
export const bareTableNumber = /^[\u4e00-\u9fff]{1,6}\d+[-—\d]*表$/;
export const reporterLabel =
  /^(填报单位|填报机构|编制单位|报送单位|填表单位|申请单位|上报单位|单位名称|单位详细名称|机构名称|汇总单位|报告单位|申请支付单位|单位)(\((盖章|公章|章|签章|全称)\))?$/;
export const unitLabel = /^(计量单位|金额单位|货币单位|数据单位|单位)$/;
/** A counting unit: 人, 万元, %, 人次、‰, 吨标煤/万元 … */
export const countingUnit =
  /^((人民币)?[百千万亿]*(元|美元|人|人次|户|个|张|例|次|项|家|件|吨|公斤|千克|克|人年|床日|天|日|岁|所|台|辆|平方米|平方公里|公里|亩|公顷|条|份|片|名|对|村|座|处|支|盒|套|剂|岁|公里|组|分|床|只|头|页|人份|剂次|人\/年|㎡|m²|户次|场次|场|起|宗|间|辆次|台次|例次|学时|小时|毫升|ml|瓶|袋)|%|‰|1\/10万|\/10万|百分比.*|比值.*|百分点|人次[、,]%|人[、,]%|元[、,]%)([、,/].{1,6})?$/;

/** Dates that say when the form was filled in or signed, not what it reports on. */
export const filingDate =
  /(填报|填表|报出|报送|上报|打印|制表|申请|签字|审核|印发|有效|修订|批准|录入|导出|查询|出生)(日期|时间|期至|期)?/;

import { stripSpace } from './characters'
import { remember } from './remember'

/** Words that the name of an office, school, hospital or other unit ends with. */
const lastWord =
  /(?:局|室|厅|部|处|会|院|所|站|校|学|园|馆|队|社|团|台|场|段|库|科|委|办|政协|人大|妇联|残联|文联|侨联|工商联|社科联|科协|作协|记协|总工会|基地|中心|机关|政府|街道|社区|镇|乡|苏木|公司|单位|检察|法院|党校)(?:（[^（）]{1,24}）|本级|机关|本部){0,2}$/
/**
 * Words between a name and 预算 or 决算 that belong to the document, and those behind a year. No two of
 * them are a third: a title is read in one way only.
 */
const documentWords =
  /(?:（?(?:[区市省县旗州乡镇]级|部门|单位|系统|汇总|公开)）?|文档|综合|收入|支出|收支|年度|财政拨款|一般公共|政府性基金|国有资本经营|“?三公”?经费|(?:初步|草案)|调整后?|[的、及和])+$/
/** Numbers, verbs and marks before a name. */
const leadingWords =
  /^(?:附件?[一二三四五六七八九十\d]*[：:.、]?|标题[：:]|[—\-：:《“、，.]|[一二三四五六七八九十]{1,3}、|关于|公开|公布|批复|印发|做好)+/
const year =
  /[（(]?(?:20\d\d|二[〇○零O][一二三四五六七八九〇○零O]{2})(?:年度?|(?=部门|单位|预算|决算))[)）]?/
const documentWord = /预决算|预算|决算/
/** A bracket that is cut off: 分类汇总表（按政府 of （按政府预算经济分类）. */
const cutBracket = /（[^）]*$|^[^（]*）/
/** What a form has in place of a name. */
const placeholder = /XX|xx|××|＊＊|\*\*|○○|本部门|我单位|本单位|我局/

/**
 * A name with the code that stands before or behind it: [105001]某局, 105001-某局, 某局（105001）. The
 * number of a hotline belongs to the name, and a year is no code.
 */
export function splitParty(named: string): { name: string; code: string | null } {
  if (beginsWithHotline(named)) return { name: named, code: null }
  const [, code, coded1, coded2, code2] = partyCode.exec(named) ?? []
  return { name: coded1 ?? coded2 ?? named, code: code ?? code2 ?? null }
}

/** Whether a name begins with the number of a hotline, which is no code: 12345热线, 12315投诉平台. */
export function beginsWithHotline(name: string): boolean {
  return hotline.test(name)
}

const hotline =
  /^(?:12345(?!\d)|12[13]\d\d(?!\d)(?=.{0,4}(?:热线|投诉|举报|平台|咨询|电话|维权|服务台))|1(?:10|19|20|22)(?=急救|医疗|指挥|报警|接警|调度))/
const partyCode =
  /^[[（【]?(?!20\d\d年)(\d{3,})[\]）】]?[-—]?(.+)$|^(.+?)[[（【-](?!(?:19|20)\d\d[\]）】]?$)(\d{3,})[\]）】]?$/

/** Whether packed words are the name of a unit or department. */
export function isUnitName(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 50 &&
    lastWord.test(name) &&
    !placeholder.test(name) &&
    !cutBracket.test(name) &&
    /^[\p{Script=Han}（）·、“”0-9]+$/u.test(name)
  )
}

/**
 * The unit that a packed title names before or behind its year: 某局2024年部门预算, 2024年度某局决算,
 * 关于某局2024年预算的说明, 2024年预算公开——某局; `null` for none.
 */
export const findNameInTitle = remember((title: string): string | null => {
  const anchored = year.test(title) || documentWord.test(title)
  if (!anchored) return null
  for (const piece of title.split(pieceEnd)) {
    const name = trimName(piece)
    if (isUnitName(name)) return name
  }
  return null
})
/** A year and a dash part a title; so do 预算 and 决算, unless a name goes on behind them. */
const pieceEnd = new RegExp(
  `${year.source}|——|—|关于|(?:预决算|预算|决算)(?!评审|编审|编制中心|审核|中心)`,
)

function trimName(piece: string): string {
  const name = piece.replace(leadingWords, '').replace(/[》”：:，。]+$/, '')
  const bare = name.replace(documentWords, '')
  // 某区政府机关单位 ends with words of a document, and a name is left all the same.
  return isUnitName(bare) || bare.length < 3 ? bare : name
}

/** A unit's name without white space, 本级 or 机关: with and without them it is one unit. */
export function bareName(name: string): string {
  return stripSpace(name).replace(/[（(].*[)）]$|(?:本级|机关|本部)$/, '')
}

/** Long forms of bodies' names, and what is said for short: 中国共产党某省委员会办公厅 is 某省委办公厅. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国人民政治协商会议|人民政协)(.+?)委员会/, '$1政协'],
  [/^(?:中国共产党|中共)(.+?[省市区县旗州])委员会/, '$1委'],
  [/^(?:中国共产党|中共)/, ''],
  [/人民代表大会/, '人大'],
  [/人大常务委员会/, '人大常委会'],
  [/人民(?=政府|法院|检察院)/, ''],
]

/** A unit's name in the short form that its long forms share, to tell whether two are one unit. */
export function shortenName(name: string): string {
  return shortForms.reduce((short, [long, by]) => short.replace(long, by), bareName(name))
}

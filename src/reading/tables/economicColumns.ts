import { remember } from '@/reading/text/remember'
import { bareWords, readMeasure } from './measures'

/** Sections of 部门预算支出经济分类 (2018 on) that a table may have as columns. */
const departmentSections =
  '30101 基本工资 30102 津贴补贴 30103 奖金 30106 伙食补助费 30107 绩效工资 30108 机关事业单位基本养老保险缴费 ' +
  '30109 职业年金缴费 30110 职工基本医疗保险缴费 30111 公务员医疗补助缴费 30112 其他社会保障缴费 30113 住房公积金 ' +
  '30114 医疗费 30199 其他工资福利支出 30201 办公费 30202 印刷费 30203 咨询费 30204 手续费 30205 水费 30206 电费 ' +
  '30207 邮电费 30208 取暖费 30209 物业管理费 30211 差旅费 30212 因公出国（境）费用 30213 维修（护）费 30214 租赁费 ' +
  '30215 会议费 30216 培训费 30217 公务接待费 30218 专用材料费 30224 被装购置费 30225 专用燃料费 30226 劳务费 ' +
  '30227 委托业务费 30228 工会经费 30229 福利费 30231 公务用车运行维护费 30239 其他交通费用 30240 税金及附加费用 ' +
  '30299 其他商品和服务支出 30301 离休费 30302 退休费 30303 退职（役）费 30304 抚恤金 30305 生活补助 30306 救济费 ' +
  '30307 医疗费补助 30308 助学金 30309 奖励金 30310 个人农业生产补贴 30311 代缴社会保险费 ' +
  '30399 其他对个人和家庭的补助 31002 办公设备购置 31003 专用设备购置 31005 基础设施建设 31006 大型修缮 ' +
  '31007 信息网络及软件购置更新 31013 公务用车购置 31019 其他交通工具购置 31022 无形资产购置'
/** Those of 政府预算支出经济分类. */
const governmentSections =
  '50101 工资奖金津补贴 50102 社会保障缴费 50103 住房公积金 50199 其他工资福利支出 50201 办公经费 50202 会议费 ' +
  '50203 培训费 50204 专用材料购置费 50205 委托业务费 50206 公务接待费 50207 因公出国（境）费用 ' +
  '50208 公务用车运行维护费 50209 维修（护）费 50299 其他商品和服务支出 50301 房屋建筑物购建 50302 基础设施建设 ' +
  '50303 公务用车购置 50306 设备购置 50307 大型修缮 50399 其他资本性支出 ' +
  '50901 社会福利和救助 50902 助学金 50903 个人农业生产补贴 50905 离退休费 50999 其他对个人和家庭补助'

/** Other ways to print some of them, as in tables of units. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['机关事业单位基本养老保险费', '机关事业单位基本养老保险缴费'],
  ['基本养老保险缴费', '机关事业单位基本养老保险缴费'],
  ['养老保险缴费', '机关事业单位基本养老保险缴费'],
  ['基本医疗保险缴费', '职工基本医疗保险缴费'],
  ['医疗保险缴费', '职工基本医疗保险缴费'],
  ['工资津补贴', '工资奖金津补贴'],
  ['工资奖金津贴补贴', '工资奖金津补贴'],
  ['伙食费', '伙食补助费'],
])

const department = indexSections(departmentSections)
const government = indexSections(governmentSections)
/** Names of what tables of 三公 have as columns too. */
const ofThreePublic = /公务|出国|^(?:会议|培训)费/

function indexSections(list: string): ReadonlyMap<string, string> {
  const words = list.split(' ')
  const index = new Map<string, string>()
  for (let at = 0; at < words.length; at += 2) index.set(nameKey(words[at + 1]!), words[at]!)
  return index
}

/** A name without brackets, 的, 和 and 费用's ending, which are printed or not. */
function nameKey(word: string): string {
  return word
    .replace(/[（(](境|护|役)[）)]/g, '$1')
    .replace(/[的和与]/g, '')
    .replace(/费用$/, '费')
}

/** Whether a header word names a section of the economic classification. */
export const namesSection = remember((word: string): boolean => readSection([word]) !== null)

/** The section that a column is of: by its own words, or by those over its 小计. */
function readSection(path: readonly string[]): string | null {
  const word = path.findLast((words, depth) => depth === 0 || readMeasure(words) !== 'total')
  if (word === undefined) return null
  const bare = bareWords(word).replace(/^\d{5}[-—]?/, '')
  const name = nameKey(otherNames.get(bare) ?? bare)
  return department.has(name) || government.has(name) ? name : null
}

/**
 * Keys of columns that are sections of the economic classification ("economic.30101"), where a table
 * has two or more as columns; `null` for the others.
 */
export function readEconomicKeys(
  paths: readonly (readonly string[])[],
): readonly (string | null)[] {
  const names = paths.map(readSection)
  const own = names.filter(name => name !== null && !ofThreePublic.test(name))
  if (new Set(own).size < 2) return names.map(() => null)
  const isGovernment =
    own.some(name => !department.has(name!)) && own.every(name => government.has(name!))
  const [first, second] = isGovernment ? [government, department] : [department, government]
  return names.map(name => {
    const code = name === null ? undefined : (first.get(name) ?? second.get(name))
    return code === undefined ? null : `economic.${code}`
  })
}

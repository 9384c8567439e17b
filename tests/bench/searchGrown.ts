import type { BudgetDocument } from '@/document/document'
import { changchun2024 } from '../fixtures/changchun'

/**
 * Characters that names are varied with: places, offices and things, each a different one in each
 * document.
 */
const characters =
  '东西南北中长春江河湖海山林田园城乡县区镇村安宁平康乐福寿新华建设国际文化教育卫生科技交通水利农业工商税务财政审计统计民族宗教广播电视体育旅游环境气象地震档案图书博物'

/**
 * So many budgets of different units and years, grown from the real one: names, amounts and prose
 * differ, always the same from one seed.
 */
export function growBudgets(count: number, seed: number): readonly BudgetDocument[] {
  const text = JSON.stringify(changchun2024())
  const random = mulberry(seed)
  return Array.from({ length: count }, (_, index) => {
    const pick = () => characters.charAt(Math.floor(random() * characters.length))
    const other = new Map<string, string>()
    // Two of the commonest characters of every name become others, and every amount moves its
    // digits.
    const varied = text
      .replace(/(社会|保险|管理|资金|长春|企业|人员|单位|支出|经费|补助|工作)/g, word => {
        const known = other.get(word) ?? (random() < 0.5 ? word : pick() + pick())
        other.set(word, known)
        return known
      })
      .replace(
        /"(\d[\d,]*)\.(\d\d)"/g,
        (_match, whole: string, fraction: string) =>
          `"${whole.replace(/\d/g, digit => String((Number(digit) + index) % 10))}.${fraction}"`,
      )
    return {
      ...(JSON.parse(varied) as BudgetDocument),
      id: `grown-${index}`,
      year: 2000 + (index % 25),
    }
  })
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

import { type AmountUnit, amountUnits } from '@/document/money'

export type FigureKind = 'money' | 'percent' | 'count'
export interface FigureUnit {
  readonly text: string
  readonly kind: FigureKind
  readonly unit: string
}

const countUnits = [
  '个百分点',
  '平方公里',
  '平方千米',
  '平方米',
  '万平方米',
  '公里',
  '公顷',
  '亩',
  '㎡',
  'm²',
  '台（套）',
  '台（件）',
  '台/套',
  '台套',
  '辆（台）',
  '批次',
  '人次',
  '万人次',
  '万人',
  '辆',
  '套',
  '台',
  '个',
  '人',
  '名',
  '家',
  '起',
  '项',
  '件',
  '次',
  '批',
  '处',
  '所',
  '艘',
  '架',
  '宗',
  '户',
  '册',
  '座',
  '间',
  '张',
  '吨',
  '只',
  '户次',
  '场',
  '幢',
  '栋',
  '部',
  '把',
  '条',
  '份',
  '倍',
  '万美元',
  '亿美元',
  '美元',
  '万欧元',
  '欧元',
  '万港元',
  '港元',
]
const otherUnits: readonly FigureUnit[] = [
  { text: '%', kind: 'percent', unit: '%' },
  { text: '‰', kind: 'percent', unit: '‰' },
  { text: '亿', kind: 'count', unit: '亿' },
  { text: '万', kind: 'count', unit: '万' },
  { text: '千万元', kind: 'count', unit: '千万元' },
  { text: '十万元', kind: 'count', unit: '十万元' },
]

/**
 * What follows a unit and makes it none: 12个月, 2个工作日. 3次会议 stays a count; 第 marks 第3条.
 */
const notAUnit =
  /^个(?:月|小时|工作日|年|季度|交易日|自然)|^人(?:民|员|才|均)|^名(?:称|单)|^项目|^家庭|^部(?:门|分)|^件号|^次(?:级|月|年)|^套(?:数)|^条(?:例|件|款)|^份(?!额?[，。、；）]|$)/

const unitsByFirstCharacter = new Map<number, FigureUnit[]>()
for (const unit of [
  ...amountUnits.map(unit => ({ text: unit, kind: 'money' as const, unit })),
  ...otherUnits,
  ...countUnits.map(unit => ({ text: unit, kind: 'count' as const, unit })),
]) {
  const first = unit.text.charCodeAt(0)
  unitsByFirstCharacter.set(
    first,
    [...(unitsByFirstCharacter.get(first) ?? []), unit].sort(
      (a, b) => b.text.length - a.text.length,
    ),
  )
}

/** The unit that stands at `index` of packed text, `null` for none; the longest word wins. */
export function readUnitAt(text: string, index: number): FigureUnit | null {
  if (index >= text.length) return null
  const candidates = unitsByFirstCharacter.get(text.charCodeAt(index))
  if (!candidates) return null
  for (const unit of candidates) {
    if (text.startsWith(unit.text, index))
      return unit.kind === 'count' && notAUnit.test(text.slice(index, index + 6)) ? null : unit
  }
  return null
}

export function isAmountUnit(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}

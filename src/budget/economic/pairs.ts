/**
 * Economic sections and functional items that stand for the same money, seen from what it is spent
 * on and from what it is for.
 */
export interface Pair {
  readonly id: string
  readonly sections: readonly string[]
  readonly items: readonly string[]
  readonly reason: string
  /** Where the amounts differ, the two are simply two things, and nothing is said. */
  readonly onlyIfEqual?: boolean
}

/** Known pairs (财政部《政府收支分类科目》: 支出功能分类 against 部门预算支出经济分类). */
export const pairs: readonly Pair[] = [
  {
    id: 'pension',
    sections: ['30108'],
    items: ['2080505'],
    reason: '单位缴纳的基本养老保险费，按功能列机关事业单位基本养老保险缴费支出。',
  },
  {
    id: 'annuity',
    sections: ['30109'],
    items: ['2080506'],
    reason: '单位缴纳的职业年金，按功能列机关事业单位职业年金缴费支出。',
  },
  {
    id: 'medical',
    sections: ['30110'],
    items: ['2101101', '2101102'],
    reason: '单位缴纳的基本医疗保险费，按功能列行政单位医疗、事业单位医疗。',
  },
  {
    id: 'civilServantMedical',
    sections: ['30111'],
    items: ['2101103'],
    reason: '公务员医疗补助缴费，按功能列公务员医疗补助。',
  },
  {
    id: 'housing',
    sections: ['30113'],
    items: ['2210201'],
    reason: '单位缴纳的住房公积金，按功能列住房公积金。',
  },
  {
    id: 'retired',
    sections: ['30302'],
    items: ['2080501', '2080502'],
    reason: '退休人员的经费，按功能列行政单位离退休、事业单位离退休。',
    onlyIfEqual: true,
  },
  {
    id: 'allRetired',
    sections: ['30301', '30302'],
    items: ['2080501', '2080502'],
    reason: '离退休人员的经费，按功能列行政单位离退休、事业单位离退休。',
    onlyIfEqual: true,
  },
]

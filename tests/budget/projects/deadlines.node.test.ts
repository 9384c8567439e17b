import { describe, expect, test } from 'vitest'
import { targetFacts, targetText } from '@/budget/projects/targets'
import { readTarget } from '@/document/readTarget'

const read = (raw: string) => targetFacts(readTarget(raw))

describe('a deadline as a target', () => {
  test.each([
    '5月底前',
    '12月底前',
    '2026年11月底',
    '2025年12月31日前',
    '2025年12月31日之前',
    '2025-12-31',
    '2025.12.31前',
    '２０２５年１２月底',
    '2026年',
    '2025年度内',
    '12月',
    '6月中旬',
    '2026年6月上旬',
    '第三季度',
    '2026年第2季度末',
    '下半年',
    '全年',
    '年底前',
    '每月10日前',
    '截至2025年12月31日',
    '2026年1月-12月',
    '2026年3月至2026年11月底',
    '≤12月31日',
    '2025年12月底前完成',
    '10月31日前全部完成验收工作',
  ])('%s is of a known form, and shown as printed', raw => {
    expect(read(raw)).toMatchObject({ form: 'quantified', kind: '期限', figure: '', unit: '' })
    expect(targetText(read(raw))).toBe(raw)
  })

  test.each(['按时', '按月', '及时', '按时完成', '长期', '年', '本年'])('%s is words', raw => {
    expect(read(raw).form).toBe('qualitative')
  })

  test.each(['2025年完成率100%前后', '第2届', '3号楼', '13个月5天', '2025年12月比2024年多5人'])(
    '%s is no time, and stays of no known form',
    raw => {
      expect(read(raw).form).toBe('unknown')
    },
  )

  test.each([
    ['12个月', '='],
    ['30日内', '≤'],
    ['≤12月', '≤'],
    ['1年', '='],
  ])('%s stays a quantity', (raw, mark) => {
    expect(read(raw).mark).toBe(mark)
  })
})

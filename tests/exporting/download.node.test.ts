import { expect, test } from 'vitest'
import { buildFileName } from '@/exporting/download'

const parts = {
  unit: '长春市社会保险事业管理局(本级)',
  year: 2024,
  view: '支出结构',
  title: '2024\u2009年支出 9,619.41 万元，91.9% 用在社会保障和就业支出',
  ending: 'png',
}

test('unit, year, view and title in one name', () => {
  expect(buildFileName(parts)).toBe(
    '长春市社会保险事业管理局(本级)-2024-支出结构-2024 年支出 9,619.41 万元，91.9% 用在社会保障和就业支出.png',
  )
})

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['一\u0000二\n三\u202e四', '一 二 三 四'],
  ['. 名 .', '名'],
  ['甲 - 乙', '甲-乙'],
  ['\ud800', ''],
])('%j is a name for any file system', (title, shown) => {
  expect(buildFileName({ ...parts, title })).toBe(
    `长春市社会保险事业管理局(本级)-2024-支出结构${shown && `-${shown}`}.png`,
  )
})

test('a name is never longer than a file system takes, and keeps its ending', () => {
  const name = buildFileName({ ...parts, title: '很长的题目'.repeat(100) })
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
  expect(name).toMatch(/很长.*…\.png$/)
  for (let length = 40; length < 70; length++) {
    expect(buildFileName({ ...parts, title: `${'长'.repeat(length)}417.31万元` })).toMatch(
      /长(417\.31万元|417\.31万?…|…)\.png$/,
    )
  }
})

import { pack } from './compact'
import type { Chapter } from './outline/types'

const tail = /(?:（[^（）]{1,8}）|本级|机关|本部)$/
const opener =
  /^(?:20\d\d年(?:度)?，?)?([^，。；：\d]{2,40}?(?:局|室|厅|委员会|中心|院|所|站|学校|公司|法院|馆|队|社|协会|联合会|政府|街道办事处|办事处)(?:（[^（）]{1,8}）|本级|机关|本部)?)(?=20\d\d年|收入预算|支出预算|预算|共有)/

/**
 * Names that sentences begin with: the cover's with and without 本级, and those that stand before a
 * year or 预算 at the head of paragraphs.
 */
export function listUnitNames(unit: string | null, chapters: readonly Chapter[]): string[] {
  const names = new Set<string>()
  if (unit !== null) addForms(pack(unit), names)
  for (const { kind, headings } of chapters) {
    if (kind !== 'body' || names.size > 20) continue
    for (const { blocks } of headings)
      for (const { text } of blocks.slice(0, 1)) {
        const name = names.size > 20 ? undefined : opener.exec(pack(text, 60))?.[1]
        if (name !== undefined && name.length >= 4) addForms(name, names)
      }
  }
  return [...names]
}

function addForms(name: string, names: Set<string>): void {
  if (names.has(name)) return
  const bare = name.replace(tail, '')
  for (const form of [name, bare, `${bare}（本级）`, `${bare}本级`, `${bare}机关`])
    if (form.length >= 4) names.add(form)
}

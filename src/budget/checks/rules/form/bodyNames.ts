import type { Part } from '@/document/prose'
import type { Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

const partMark =
  /^(?:第[一二三四五六七八九十]+部分[：:、]?|附[件表]?[一二三四五六七八九十\d]*[：:、.]?)/
const titledBody = /^([\u4e00-\u9fa5]{5,40}?)20\d\d年度?(?:部门|单位)?(?:收支)?(?:预算|决算)/
const regionPattern =
  /^(?:[\u4e00-\u9fa5]{2,6}?(?:省|自治区))?(?:[\u4e00-\u9fa5]{2,5}?市)?(?:[\u4e00-\u9fa5]{1,5}?[区县旗])?/
/** As many last characters tell that two names are of bodies of one kind. */
const kindLength = 3
const longestTitle = 50

/** Titles of parts and sections name the document's own body, not one of another region. */
export const bodyNames: Rule = {
  family: 'form',
  *generate({ document }): Iterable<Relation> {
    const unit = document.unit.name
    for (const { id, title, line } of document.parts.flatMap(listTitles)) {
      const name = titledBody.exec(title.replaceAll(/\s/g, '').replace(partMark, ''))?.[1]
      if (name === undefined || name.slice(-kindLength) !== unit.slice(-kindLength)) continue
      const [own, other] = [readRegion(unit), readRegion(name)]
      if (own === '' || other === '' || own === other || own.endsWith(other)) continue
      yield {
        id: `form:body:${id}`,
        title: `“${title}”所写的单位 = 文件的单位`,
        quantity: 'words',
        left: [wordsTerm({ label: '标题所写的单位', text: name, line, same: false })],
        right: [wordsTerm({ label: '文件的单位', text: unit, line })],
        meaning: '标题写的是另一地的单位，像是漏写了字或沿用了别处的文字。',
      }
    }
  },
}

/** Titles of a part and its sections, and lines that are but the title of what follows. */
function listTitles({ id, title, line, sections }: Part) {
  if (id === 'toc' || id.startsWith('cover')) return []
  const alone = sections.flatMap(({ id: section, paragraphs }) =>
    paragraphs.flatMap(({ text, lines }, index) =>
      text.length <= longestTitle && /(?:表|说明)$/.test(text)
        ? [{ id: `${section}.${index}`, title: text, line: lines[0] ?? line }]
        : [],
    ),
  )
  return [{ id, title, line }, ...sections, ...alone]
}

/** 上海市某某区 of 上海市某某区教育局; empty where a name does not begin with a region. */
function readRegion(name: string): string {
  return regionPattern.exec(name)?.[0] ?? ''
}

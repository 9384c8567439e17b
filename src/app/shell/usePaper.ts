// @bundle later
import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { citeDocument, nameEdition } from '@/text/citations'
import { pageName } from './usePageName'
import { useSelection } from '@/app/selection/useSelection'

/** Names unit, year and the view at the head of every printed page, and the document under it. */
export function usePaper(): void {
  const route = useRoute()
  const { document } = useSelection()
  const sheet = new CSSStyleSheet()
  window.document.adoptedStyleSheets.push(sheet)
  watchEffect(() => {
    if (!document.value) return
    const unit = `${document.value.unit.name} · ${nameEdition(document.value)}`
    const view = [route.meta.title, pageName.value].filter(Boolean).join('：')
    sheet.replaceSync(
      `@page { @top-left { content: ${quote(unit)}; } @top-right { content: ${quote(view)}; } @bottom-left { content: ${quote(`${citeDocument(document.value)} · 预算透视`)}; } }`,
    )
  })
}

/** As a string of a style sheet, in which nothing of the text can end it. */
function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}

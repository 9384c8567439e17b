import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { vocabularyOf } from '../../src/budget/glossary/vocabulary'
import { pages, subpages } from '../../src/app/pages'
import { changchun2024 } from '../fixtures/changchun'
import { axeFaults } from './axe'
import { openPage } from './browser'
import { go, settled } from './views'

const note = (page: Page) => page.getByRole('note')
/**
 * Labels, as a reader takes them: heads of tables, rows, sections and lists, and the words of links
 * within them.
 */
const labels =
  'main :is(th, dt, h2, h3, h4, legend, label > span), main :is(th, dt, h2, h3, h4, li) > :is(a, span, button), main th button > span'
const things: Readonly<Record<string, string>> = {
  project: '#/projects/1axu7ad',
  table: '#/tables/5?at=5.5',
}
const views = [
  ...pages.filter(({ fills }) => !fills).map(({ name, path }) => [name, `#${path}`] as const),
  ...subpages.flatMap(({ name }) => (things[name] ? [[name, things[name]] as const] : [])),
]
/**
 * Words that must be among the labels of a view, so that the walk is not content with a page that
 * has none.
 */
const wanted: Readonly<Record<string, readonly string[]>> = {
  overview: ['项目支出', '人员经费', '机关运行经费'],
  structure: ['社会保障和就业支出', '住房保障支出'],
  split: ['社会保险经办机构', '项目支出'],
  economic: ['基本工资', '工资福利支出'],
  'three-public': ['三公经费', '公务接待费'],
  projects: ['一般公共预算', '绩效指标'],
  project: ['指标值', '权重'],
  indicators: ['权重', '产出指标'],
  changes: ['机关运行经费', '人员经费', '三公经费'],
  revenue: ['财政拨款收入', '当年预算', '卫生健康支出'],
  tables: ['绩效目标', '基本支出'],
  table: ['基本支出', '社会保险经办机构'],
  checks: ['勾稽关系', '容差'],
  document: ['政府性基金预算', '三公经费'],
  diagnostics: ['绩效目标'],
}

test('on every view each label that is a term says what it means, by keyboard', async () => {
  const { find } = vocabularyOf(changchun2024())
  const { page, problems } = await openPage('#/')
  const opened: string[] = []
  for (const [name, hash] of views) {
    await go(page, hash)
    const texts = await page.locator(labels).evaluateAll(found =>
      found.flatMap(label => {
        const own = [...label.childNodes]
          .flatMap(node => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : []))
          .join('')
          .trim()
        return own !== '' &&
          own.length <= 40 &&
          !label.closest('select, svg, .visually-hidden, [aria-hidden=true], [data-sourced]')
          ? [{ own, explained: label.closest('[data-term], [data-defined]') !== null }]
          : []
      }),
    )
    expect(
      texts.filter(({ own, explained }) => !explained && find(own) !== null).map(({ own }) => own),
      name,
    ).toEqual([])

    const shown = await page
      .locator('main [data-term], main [data-defined]')
      .evaluateAll(found =>
        found.map(label => label.getAttribute('data-term') ?? label.textContent?.trim()),
      )
    for (const term of wanted[name] ?? []) expect(shown, name).toContain(term)

    // A word that another view has explained is the same here.
    const said = await page.evaluate(async known => {
      const terms: string[] = []
      const seen = new Set(known)
      for (const label of document.querySelectorAll<HTMLElement>('main [data-term]')) {
        const { term = '', termCode = '' } = label.dataset
        if (seen.has(termCode + term) || label.closest('details:not([open])')) continue
        seen.add(termCode + term)
        label.dispatchEvent(
          new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }),
        )
        let shown: Element | null = null
        for (let tries = 0; tries < 100 && !shown; tries++) {
          await new Promise(resolve => setTimeout(resolve, 10))
          shown = document.querySelector('[role=note] .definition')
        }
        terms.push(
          shown &&
            (shown.textContent ?? '').length > 5 &&
            !shown.textContent?.includes('没有它的释义')
            ? termCode + term
            : `不知道：${term}`,
        )
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        )
        while (document.querySelector('[role=note]'))
          await new Promise(resolve => setTimeout(resolve, 10))
      }
      return terms
    }, opened)
    opened.push(...said)
    expect(
      said.filter(term => term.startsWith('不知道')),
      name,
    ).toEqual([])
  }
  expect(opened.length).toBeGreaterThan(80)
  expect(problems).toEqual([])
})

test('what does nothing else is one stop of its table and opens on a click; what acts is explained beside it or with "?"', async () => {
  const { page, problems } = await openPage('#/revenue')
  await settled(page)
  const table = page.getByRole('table').first()
  expect(await table.locator('[tabindex="0"]').count()).toBe(1)
  const label = table.locator('[data-term="财政拨款收入"]').first()
  await label.click()
  await expect.poll(() => note(page).innerText()).toContain('指财政当年拨付的资金。')
  expect(await note(page).innerText()).toMatch(/原文第.593.行/)
  await page.keyboard.press('Escape')
  await note(page).waitFor({ state: 'detached' })

  await go(page, '#/structure')
  const link = page.getByRole('table').getByRole('link', { name: '卫生健康支出' })
  await link.hover()
  const offer = page.locator('.offer')
  await offer.click()
  await expect.poll(() => note(page).innerText()).toMatch(/功能分类的类.210/)
  expect(new URL(page.url()).hash).toBe('#/structure')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await link.focus()
  await page.keyboard.press('?')
  await note(page).waitFor()
  await page.keyboard.press('Escape')
  expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).hash).toBe('#/structure?subject=210')
  expect(problems).toEqual([])
})

import '@/app/shell/base.css'
import './gallery.css'
import { schemes as themeNames } from '@/theme'
import { mountStory } from './mountStory'
import { chartStories, parts } from './stories'

// The address says what is shown: ?theme=dark&width=320&only=chart
const asked = new URLSearchParams(location.search)
const theme = themeNames.find(name => name === asked.get('theme')) ?? 'light'
const width = Number(asked.get('width')) || 0
const only = asked.get('only') ?? ''

const add = (to: Element, tag: string, text = '') => {
  const element = document.createElement(tag)
  element.textContent = text
  return to.appendChild(element)
}
const main = document.querySelector('#gallery')!
add(main, 'h1', '部件')
const nav = add(main, 'nav')
nav.hidden = asked.has('bare')
nav.setAttribute('aria-label', '主题与宽度')
for (const name of themeNames)
  for (const pixels of [0, 320, 860]) {
    const link = add(nav, 'a', `${name} ${pixels || '全宽'}`) as HTMLAnchorElement
    link.href = `?${new URLSearchParams({ theme: name, width: String(pixels), only }).toString()}`
    if (name === theme && pixels === width) link.setAttribute('aria-current', 'true')
  }
// The window's width decides the layout: a narrow one is a window within this one.
if (width) {
  const frame = add(main, 'iframe') as HTMLIFrameElement
  frame.title = `${width} px`
  frame.width = String(width)
  frame.src = `?${new URLSearchParams({ theme, only, bare: '1' }).toString()}`
} else showAll()

function showAll(): void {
  for (const story of [...parts, ...Object.values(chartStories)]) {
    if (!story.name.includes(only)) continue
    add(main, 'h2', story.name)
    for (const name of Object.keys(story.states)) {
      const figure = add(main, 'section')
      figure.setAttribute('aria-label', `${story.name}, ${name}`)
      add(figure, 'p', name).className = 'state'
      const place = add(figure, 'div')
      place.className = 'place'
      if (story.height) place.style.blockSize = `${story.height}px`
      mountStory(story, name, { element: place as HTMLElement, theme })
    }
  }
}

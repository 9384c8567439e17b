import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from '@/exporting/clipboard'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page that is not served safely: the clipboard's own interface is not there. */
function openUnsafePage(allows: boolean): Map<string, string> {
  const filled = new Map<string, string>()
  let fill: ((event: unknown) => void) | null = null
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', {
    addEventListener: (_: string, listener: typeof fill) => (fill = listener),
    removeEventListener: () => (fill = null),
    execCommand: () => {
      const setData = (type: string, text: string) => filled.set(type, text)
      if (allows) fill?.({ clipboardData: { setData }, preventDefault: () => undefined })
      return allows
    },
  })
  return filled
}

test('words are copied as they are where the page is not served safely', async () => {
  const filled = openUnsafePage(true)
  await copyText('1,234.00 <元>')
  expect([...filled]).toEqual([
    ['text/plain', '1,234.00 <元>'],
    ['text/html', '1,234.00 &lt;元&gt;'],
  ])
})

test('what the browser forbids is said in words', async () => {
  openUnsafePage(false)
  await expect(copyText('1.00')).rejects.toThrow('浏览器不允许写剪贴板')
})

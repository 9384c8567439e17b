/** What stands in the field after each keystroke of someone who looks for this and that. */
export const keystrokes: readonly string[] = [
  '数',
  '',
  '率',
  '',
  '率',
  '率 ',
  '率 9',
  '率 95',
  '率 9',
  '率',
  '',
  '人',
  '人数',
  '人',
  '',
  '提',
  '提高',
  '提',
  '',
  '档',
  '档案',
  '档案整',
  '档案',
  '',
  '培',
  '培训',
  '培训人',
  '培训人数',
  '第1',
  '第12',
  '第123',
  '',
  '设',
  '设备',
  '设',
  '',
  '没',
  '没有',
  '没有的',
  '',
]

// As text, because what is run in a page may not hold what the transformer adds to functions.

/** From the navigation to the first picture and the first row, in ms. */
export const openView = (place: string) => `(async () => {
  const start = performance.now()
  location.hash = '#/${place}'
  while (!document.querySelector('.${place} svg text') || !document.querySelector('.${place} tbody tr')) await new Promise(requestAnimationFrame)
  return performance.now() - start
})()`

/**
 * One keystroke, at the beginning of a frame, in ms from its event: until script, style and layout
 * are done, until the frame is painted (the next task of the page comes after that), and until the
 * address and the rows out of sight have followed, which wait for the hand to rest.
 */
export const filterOnce = (words: string) => `(async () => {
  const words = ${JSON.stringify(words)}
  const input = document.querySelector('.filters input')
  const after = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); done() }; port2.postMessage(0) })
  await new Promise(requestAnimationFrame)
  const start = performance.now()
  input.value = words
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await null
  await null
  document.body.getBoundingClientRect()
  const laidOut = performance.now() - start
  await after()
  const painted = performance.now() - start
  const written = () => (new URLSearchParams(location.hash.split('?')[1]).get('find') ?? '') === words.trim()
  while (!written()) {
    if (performance.now() - start > 10000) throw new Error('the address never had ' + words)
    await new Promise(requestAnimationFrame)
  }
  await new Promise(requestAnimationFrame)
  await after()
  const settled = performance.now() - start
  await new Promise(done => setTimeout(done, 60))
  return { laidOut, painted, settled }
})()`

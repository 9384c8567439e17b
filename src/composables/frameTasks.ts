import { readonly, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { usePreferences } from '@/stores/preferences'
import { announce } from './announce'
import type { FrameContent, FrameSurroundings, FrameTask } from './frame'
import { useSelection } from './selection'

export interface FrameMessage { readonly text: string, readonly failed: boolean }

const failures: Readonly<Record<FrameTask, string>> = { copy: '没有复制成功', png: '没有存成 PNG', svg: '没有存成 SVG', csv: '没有存成 CSV', xlsx: '没有存成 XLSX' }
/** How long a success stays to be read, in ms; a failure stays until it has been seen to. */
const readingTime = 5000

/** Copies and saves what a frame shows. All code for that comes when it is first asked for. */
export function useFrameTasks(content: () => FrameContent, size: () => FrameSurroundings['size']) {
  const route = useRoute()
  const { document } = useSelection()
  const preferences = usePreferences()
  const busy = shallowRef<FrameTask | null>(null)
  const message = shallowRef<FrameMessage | null>(null)

  /** What is shown: another subject or page has done nothing yet. */
  const place = () => route.fullPath
  watch(place, () => { message.value = null })

  async function run(task: FrameTask): Promise<void> {
    if (busy.value || !document.value) return
    busy.value = task
    message.value = null
    const from = place()
    try {
      const { perform } = await import('./frameSave').catch(() => { throw new Error('需要的程序没有加载成功，请再试一次') })
      say({ text: await perform(task, { content: content(), size: size(), view: String(route.meta.title), document: document.value, look: preferences.look }), failed: false }, from)
    } catch (error) {
      say({ text: `${failures[task]}：${error instanceof Error ? error.message : String(error)}`, failed: true }, from)
    } finally {
      busy.value = null
    }
  }

  function say(said: FrameMessage, from: string): void {
    if (from === place()) message.value = said
    announce(said.text)
    if (!said.failed) setTimeout(() => { if (message.value === said) message.value = null }, readingTime)
  }

  return { busy: readonly(busy), message: readonly(message), run, dismiss: () => { message.value = null } }
}

import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSelection } from '@/app/selection/useSelection'

interface State {
  readonly query: Readonly<Record<string, string>>
  readonly black: boolean
}
type Message = { readonly kind: 'state'; readonly state: State } | { readonly kind: 'ask' }

/**
 * Keeps the windows of a presentation of one document in step, each way: the address's query and
 * the black screen. With `asks`, a window that opens takes over what the others show.
 */
export function useInStep({ asks }: { readonly asks: boolean }) {
  const route = useRoute()
  const router = useRouter()
  const { document } = useSelection()
  const black = ref(false)
  const query = computed(() =>
    Object.fromEntries(
      Object.entries(route.query).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    ),
  )
  const state = computed((): State => ({ query: query.value, black: black.value }))
  /** What was heard is not said again. */
  let known = JSON.stringify(state.value)
  let channel: BroadcastChannel | null = null

  async function hear({ data }: MessageEvent<Message>): Promise<void> {
    if (data.kind === 'ask') return say()
    known = JSON.stringify(data.state)
    black.value = data.state.black
    await router.replace({ path: route.path, query: data.state.query })
  }
  function say(): void {
    known = JSON.stringify(state.value)
    channel?.postMessage({ kind: 'state', state: JSON.parse(known) as State } satisfies Message)
  }

  watch(
    () => document.value?.id,
    id => {
      channel?.close()
      channel =
        id === undefined || typeof BroadcastChannel === 'undefined'
          ? null
          : new BroadcastChannel(`budget-lens:slides:${id}`)
      channel?.addEventListener('message', event => {
        void hear(event as MessageEvent<Message>)
      })
      if (asks) channel?.postMessage({ kind: 'ask' } satisfies Message)
    },
    { immediate: true },
  )
  watch(state, now => {
    if (JSON.stringify(now) !== known) say()
  })
  onScopeDispose(() => channel?.close())
  return { black }
}

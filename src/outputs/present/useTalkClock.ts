import { computed, onScopeDispose, ref } from 'vue'

const key = 'budget-lens:talk-began'

/**
 * The time of day, and how long the talk has gone on since this window was opened or set back; a
 * reload does not set it back.
 */
export function useTalkClock() {
  const now = ref(new Date())
  const ticking = setInterval(() => {
    now.value = new Date()
  }, 1000)
  onScopeDispose(() => {
    clearInterval(ticking)
  })
  const began = ref(recall() ?? remember(Date.now()))
  const seconds = computed(() =>
    Math.max(0, Math.floor((now.value.getTime() - began.value) / 1000)),
  )
  return {
    time: computed(() => `${pad(now.value.getHours())}:${pad(now.value.getMinutes())}`),
    elapsed: computed(() =>
      [
        ...(seconds.value >= 3600 ? [String(Math.floor(seconds.value / 3600))] : []),
        pad(Math.floor(seconds.value / 60) % 60),
        pad(seconds.value % 60),
      ].join(':'),
    ),
    reset: () => {
      began.value = remember(Date.now())
    },
  }
}

const pad = (value: number) => String(value).padStart(2, '0')

// Storage can be forbidden; the clock then begins anew with each load.
function recall(): number | null {
  try {
    return Number(sessionStorage.getItem(key)) || null
  } catch {
    return null
  }
}

function remember(began: number): number {
  try {
    sessionStorage.setItem(key, String(began))
  } catch {
    /* see above */
  }
  return began
}

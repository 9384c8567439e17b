import { onScopeDispose, readonly, ref } from 'vue'

/** Whether a media query holds, now and as it changes. */
export function useMediaState(query: string) {
  const media = window.matchMedia(query)
  const holds = ref(media.matches)
  const follow = ({ matches }: MediaQueryListEvent) => {
    holds.value = matches
  }
  media.addEventListener('change', follow)
  onScopeDispose(() => {
    media.removeEventListener('change', follow)
  })
  return readonly(holds)
}

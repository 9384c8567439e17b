import { nextTick, type ShallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { announce, announcement } from '@/app/announce/announce'

/**
 * Says the finding of a page anew where the page comes to show something else: a drilled level,
 * another measure or unit of money.
 */
export function useFindingAnnounced(main: Readonly<ShallowRef<HTMLElement | null>>): void {
  const route = useRoute()
  const finding = () =>
    main.value?.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  watch([() => route.fullPath, () => route.path], async (_now, [, path]) => {
    const before = finding()
    await nextTick()
    const now = finding()
    // A page that has just come has the focus on its heading, and a slide says its number with its
    // title.
    if (route.path === path && now !== before && now !== '' && !announcement.value.includes(now))
      announce(now)
  })
}

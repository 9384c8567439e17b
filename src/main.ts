import '@/app/shell/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from '@/app/App.vue'
import { whenIdle } from '@/ui/idle'
import { loadAhead, router } from '@/app/router'
import { fetchAhead } from '@/app/documents/fetching'
import { usePreferences } from '@/app/preferences/usePreferences'

fetchAhead(document, location.hash)
loadAhead(location.hash)

const app = createApp(App).use(createPinia()).use(router)
usePreferences()
app.mount('#app')
whenIdle(async () => {
  const [{ usePaper }] = await Promise.all([
    import('@/app/shell/usePaper'),
    import('@/app/shell/print.css'),
  ])
  app.runWithContext(usePaper)
})
whenIdle(async () => {
  const { joinLibrary } = await import('@/app/library/joinLibrary')
  await joinLibrary()
})

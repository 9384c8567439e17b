import './components/shell/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { whenIdle } from './composables/idle'
import { router } from './router'
import { fetchAhead } from './stores/fetching'
import { usePreferences } from './stores/preferences'

fetchAhead(document, location.hash)

const app = createApp(App).use(createPinia()).use(router)
usePreferences()
app.mount('#app')
whenIdle(async () => {
  const [{ usePaper }] = await Promise.all([
    import('./composables/paper'),
    import('./components/shell/print.css'),
  ])
  app.runWithContext(usePaper)
})

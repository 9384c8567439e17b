import './components/shell/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { fetchAhead } from './stores/fetching'
import { usePreferences } from './stores/preferences'

fetchAhead(document, location.hash)

const app = createApp(App).use(createPinia()).use(router)
usePreferences()
app.mount('#app')

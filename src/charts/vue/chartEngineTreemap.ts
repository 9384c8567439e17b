import { CustomChart } from 'echarts/charts'
import { use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([CustomChart, CanvasRenderer])

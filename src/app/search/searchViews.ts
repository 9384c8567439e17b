import type { Router } from 'vue-router'
import { indexEntries } from '@/budget/search/entries/buildIndex'
import type { SearchIndex } from '@/budget/search/entry'

/** Other words that views are looked for by. */
const words: Readonly<Record<string, string>> = {
  '/': '首页 概览 总量',
  '/structure': '功能分类 类款项 树图 科目',
  '/split': '基本支出 项目支出 人员经费 公用经费',
  '/economic': '经济科目 工资福利 商品和服务',
  '/three-public': '“三公”经费 因公出国 公务用车 公务接待',
  '/projects': '二级项目 绩效目标',
  '/indicators': '绩效目标 指标值 权重',
  '/changes': '比上年 增减 原因',
  '/revenue': '财政拨款 上年结转 收支平衡',
  '/compare': '比较 几个单位 几年 人均 预算与决算 连年增加',
  '/tables': '公开表 表格',
  '/checks': '勾稽关系 校验',
  '/document': '部门概况 情况说明 文字',
  '/glossary': '术语 解释',
  '/diagnostics': '诊断 未读',
  '/library': '全部预算 决算 保存 本机文件 单位',
  '/all': '文库合计 部门 地区 汇总 相加',
  '/present': '放映 投影 讲解',
}

/** The views of the app as entries; those of one thing of a view are found as that thing. */
export function indexViews(router: Router): SearchIndex {
  const views = router
    .getRoutes()
    .filter(
      ({ name, path, meta }) =>
        !path.includes(':') && name !== 'not-found' && typeof meta['title'] === 'string',
    )
  return indexEntries(
    views.map(({ path, meta }) => ({
      group: 'view',
      code: null,
      name: String(meta['title']),
      details: words[path]?.replaceAll(' ', '\u0001') ?? '',
      amount: null,
      figures: [],
      place: () => words[path]?.replaceAll(' ', ' · ') ?? '',
      target: { path },
    })),
  )
}

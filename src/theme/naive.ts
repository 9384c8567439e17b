import type { GlobalThemeOverrides } from 'naive-ui'
import type { Scheme } from './schemes'
import { tokens } from './tokens'

/** The same tokens as overrides of naive-ui's theme: flat, square, our ink and our one blue. */
export function naiveThemeOverrides(scheme: Scheme): GlobalThemeOverrides {
  const { colours, font, type } = tokens(scheme)
  const px = (index: 0 | 1 | 2) => `${type[index]}px`
  return {
    common: {
      fontFamily: font,
      fontSize: px(0),
      fontSizeSmall: px(0),
      fontSizeMedium: px(0),
      fontSizeLarge: px(1),
      fontSizeHuge: px(2),
      borderRadius: '2px',
      borderRadiusSmall: '2px',
      bodyColor: colours.paper,
      cardColor: colours.paper,
      modalColor: colours.paper,
      popoverColor: colours['paper-2'],
      tableColor: colours.paper,
      inputColor: colours.paper,
      tableHeaderColor: colours.paper,
      hoverColor: colours['paper-2'],
      textColorBase: colours.ink,
      textColor1: colours.ink,
      textColor2: colours.ink,
      textColor3: colours['ink-2'],
      placeholderColor: colours['ink-3'],
      iconColor: colours['ink-2'],
      borderColor: colours['line-2'],
      dividerColor: colours.line,
      primaryColor: colours.accent,
      primaryColorHover: colours['accent-2'],
      primaryColorPressed: colours['accent-2'],
      primaryColorSuppl: colours.accent,
      errorColor: colours.alert,
      errorColorHover: colours.alert,
      errorColorPressed: colours.alert,
      errorColorSuppl: colours.alert,
      warningColor: colours.alert,
      warningColorHover: colours.alert,
      warningColorPressed: colours.alert,
      warningColorSuppl: colours.alert,
      boxShadow1: 'none',
      boxShadow2: `0 0 0 1px ${colours['line-2']}`,
      boxShadow3: `0 0 0 1px ${colours['line-2']}`,
    },
  }
}

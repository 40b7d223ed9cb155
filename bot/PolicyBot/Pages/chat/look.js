// How Web Chat looks. Colours are CSS variables of palette.css, so dark mode needs no second drawing.
export const fonts = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const styleOptions = {
  accent: 'var(--brand)',
  backgroundColor: 'var(--page)',
  subtle: 'var(--quiet)',
  primaryFont: fonts,
  fontSizeSmall: '0.8125rem',
  paddingRegular: 12,

  bubbleBackground: 'var(--bot)',
  bubbleBorderColor: 'var(--bot-edge)',
  bubbleBorderRadius: 14,
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserBackground: 'var(--user)',
  bubbleFromUserBorderColor: 'var(--user)',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: 'var(--user-ink)',
  bubbleMinWidth: 0,
  bubbleMaxWidth: 640,
  bubbleMinHeight: 40,
  timestampColor: 'var(--quiet)',
  groupTimestamp: 300_000,

  // A long answer starts at its beginning, not at its end.
  autoScrollSnapOnPage: true,
  scrollToEndButtonBehavior: 'unread',
  transcriptOverlayButtonBackground: 'var(--brand)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--brand)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--brand)',
  transcriptOverlayButtonColor: 'var(--on-brand)',
  transcriptOverlayButtonColorOnHover: 'var(--on-brand)',
  transcriptOverlayButtonColorOnFocus: 'var(--on-brand)',
  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
  hideToaster: true,

  emojiSet: {}, // none; `false` would mean none too, but with a warning
  hideUploadButton: true,

  suggestedActionLayout: 'flow',
  suggestedActionsFlowMaxHeight: '46vh', // the question stays in sight
  suggestedActionHeight: 44,
  suggestedActionBorderRadius: 22,
  suggestedActionBackgroundColor: 'var(--field)',
  suggestedActionBackgroundColorOnHover: 'var(--bot)',
  suggestedActionBackgroundColorOnActive: 'var(--bot)',
  suggestedActionBorderColor: 'var(--brand)',
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: 'var(--brand)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--focus)',

  cardEmphasisBackgroundColor: 'var(--tint)',
  cardPushButtonBackgroundColor: 'var(--brand)',
  cardPushButtonTextColor: 'var(--on-brand)',
  richCardWrapTitle: true
};

const inks = { default: 'var(--ink)', subtle: 'var(--quiet)' };
const foregroundColors = {
  default: inks,
  dark: inks,
  light: inks, // "light" would vanish on our light ground
  accent: { default: 'var(--brand)', subtle: 'var(--brand)' },
  good: { default: 'var(--good)', subtle: 'var(--good)' },
  warning: { default: 'var(--warn)', subtle: 'var(--warn)' },
  attention: { default: 'var(--bad)', subtle: 'var(--bad)' }
};
const ground = backgroundColor => ({ backgroundColor, foregroundColors });

/** Adaptive Cards: the same type scale and colours as the messages. */
export const cardHostConfig = {
  supportsInteractivity: true,
  fontFamily: fonts,
  fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 19, default: 23, medium: 25, large: 27, extraLarge: 30 },
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--edge)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { foregroundColors },
    emphasis: ground('var(--tint)'),
    accent: ground('var(--tint)'),
    good: ground('var(--good-tint)'),
    warning: ground('var(--warn-tint)'),
    attention: ground('var(--bad-tint)')
  },
  actions: { maxActions: 20, actionAlignment: 'left', actionsOrientation: 'horizontal', buttonSpacing: 8, spacing: 'default', showCard: { actionMode: 'inline', inlineTopMargin: 8 } },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 10 },
  textBlock: { headingLevel: 2 }
};

// How Teams draws a card, near enough to see what people will see: sizes, colours and spaces in the renderer's words.

const text = {
  fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
};

const spaces = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 16,
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline" },
  },
  supportsInteractivity: true,
};

const colours = (main, subtle, accent, good, warning, attention) => Object.fromEntries(Object.entries({
  default: main, dark: main, light: subtle, accent, good, warning, attention,
}).map(([name, colour]) => [name, { default: colour, subtle: name === "default" ? subtle : colour }]));

function look({ scheme, page, card, emphasis, line, foreground }) {
  const style = backgroundColor => ({ backgroundColor, foregroundColors: foreground });
  return {
    scheme,
    page,
    ...text,
    ...spaces,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: { default: style(card), emphasis: style(emphasis) },
  };
}

export const looks = {
  light: look({
    scheme: "light",
    page: "#f5f5f5",
    card: "#ffffff",
    emphasis: "#f0f0f0",
    line: "#e0e0e0",
    foreground: colours("#242424", "#616161", "#5b5fc7", "#237b4b", "#835c00", "#c4314b"),
  }),
  dark: look({
    scheme: "dark",
    page: "#1f1f1f",
    card: "#292929",
    emphasis: "#333333",
    line: "#525252",
    foreground: colours("#ffffff", "#adadad", "#9299f7", "#92c353", "#ffaa44", "#f9526b"),
  }),
};

/** The renderer leaves its buttons to the page. */
export const buttons = `
  .ac-pushButton {
    padding: 5px 12px;
    border: 1px solid light-dark(#d1d1d1, #666666);
    border-radius: 4px;
    background: light-dark(#ffffff, #292929);
    color: light-dark(#242424, #ffffff);
    font: 600 14px/20px 'Segoe UI', 'Liberation Sans', Arial, sans-serif;
  }
  .ac-pushButton.style-positive { border-color: transparent; background: #5b5fc7; color: #ffffff; }
  .ac-pushButton.style-destructive { border-color: transparent; background: #c4314b; color: #ffffff; }`;

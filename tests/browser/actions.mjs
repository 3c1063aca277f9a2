// What a user does, in the words that WebDriver and WebDriver BiDi share.

/** The codes by which WebDriver knows keys that are no letters. */
export const KEYS = { Enter: "\ue007", Escape: "\ue00c", ArrowLeft: "\ue012", ArrowUp: "\ue013", ArrowRight: "\ue014", ArrowDown: "\ue015", Tab: "\ue004" };

/** A tap of the pointer, and keys pressed one after another, as WebDriver's actions. */
export const tapActions = ({ x, y }) => [
  {
    type: "pointer",
    id: "pointer",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];
export const keyActions = (keys) => [
  { type: "key", id: "keyboard", actions: keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) },
];

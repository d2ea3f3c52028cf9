/** How everything that floats looks and comes: menus, popovers, lists, dialogs. */
export const floating =
  "rounded-m border border-line-strong bg-surface text-14 text-ink shadow-float outline-none transition-[opacity,transform] duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 motion-safe:data-starting-style:translate-y-1 motion-safe:data-ending-style:translate-y-1";

/** One line of a menu or a list: 44 px under a finger, marked by more than colour in forced colours. */
export const option =
  "flex min-h-9 cursor-default select-none items-center gap-2 rounded-s px-2.5 py-1.5 text-14 outline-none data-highlighted:bg-sunken data-disabled:text-ink-3 pointer-coarse:min-h-11 forced-colors:data-highlighted:outline-2";

import type { AnyLocale } from "./locales.ts";
import type { Messages } from "./messages/en.ts";

declare module "use-intl" {
  // The library asks for an interface here: only that can be added to.
  interface AppConfig {
    Locale: AnyLocale;
    Messages: Messages;
  }
}

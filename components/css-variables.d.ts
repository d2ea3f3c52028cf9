import "react";

declare module "react" {
  // Only an interface can be added to.
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}

import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Example } from "./example";

const grounds = [
  "bg-paper text-ink",
  "bg-surface text-ink",
  "bg-sunken text-ink-2",
  "bg-accent text-accent-ink",
  "bg-accent-soft text-accent",
  "bg-added-soft text-added",
  "bg-moved-soft text-moved",
  "bg-removed-soft text-removed",
  "bg-water text-ink",
];
const sizes = ["text-12", "text-14", "text-16", "text-20", "text-28", "text-40"];

export function TokenExamples() {
  return (
    <>
      <Example title="Colours">
        {grounds.map((classes) => (
          <span key={classes} className={`rounded-s border border-line px-3 py-2 text-12 ${classes}`}>
            {classes}
          </span>
        ))}
      </Example>
      <Example title="Type">
        {sizes.map((size) => (
          <span key={size} className={size}>
            {size.slice(5)} Lisbon <span className="figures">09:30</span>
          </span>
        ))}
      </Example>
      <Example title="Buttons">
        <Button kind="primary">Primary</Button>
        <Button>Plain</Button>
        <Button kind="quiet">Quiet</Button>
        <Button kind="danger">Danger</Button>
        <Button disabled>Disabled</Button>
        <Button size="small">Small</Button>
        <Button size="large" kind="primary">
          Large
        </Button>
        <ButtonLink href="/styleguide">Link</ButtonLink>
        <IconButton label="Search">
          <Icon name="search" />
        </IconButton>
      </Example>
      <Example title="Banners">
        <div className="grid w-full gap-2">
          <Banner>Two of three providers answered.</Banner>
          <Banner tone="good">Saved.</Banner>
          <Banner tone="care">The museum closes at 18:00.</Banner>
          <Banner tone="failed" action={<Button size="small">Try again</Button>}>
            The provider is not reachable right now.
          </Banner>
        </div>
      </Example>
    </>
  );
}

type Props = {
  /** A cover of 1200 by 630 pixels as an SVG document. */
  svg: string | null;
  title: string;
  line: string;
};

const ink = "#1a1f2b";
const paper = "#fcfaf5";

/** What a messenger shows of a link: the cover with the title on a strip of paper. Drawn by Satori, hence the styles. */
export function LinkPreview({ svg, title, line }: Props) {
  return (
    <div style={{ display: "flex", width: 1200, height: 630, background: "#d3e3ee" }}>
      {svg ? (
        // biome-ignore lint/performance/noImgElement: drawn into a picture, not into a page.
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`}
          alt=""
          width={1200}
          height={630}
          style={{ position: "absolute" }}
        />
      ) : null}
      <div
        style={{
          position: "absolute",
          left: 48,
          top: 48,
          maxWidth: 860,
          display: "flex",
          flexDirection: "column",
          padding: "24px 32px 28px",
          borderRadius: 16,
          background: paper,
          color: ink,
        }}
      >
        <div style={{ fontSize: 52, lineHeight: 1.15 }}>{title}</div>
        <div style={{ fontSize: 28, marginTop: 8, color: "#525866" }}>{line}</div>
      </div>
    </div>
  );
}

export default function DealPage() {
  return <h1>Deal</h1>;
}

export default function DealListPage() {
  return <h1>DealList</h1>;
}

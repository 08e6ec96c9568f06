export { listSearch as validateSearch } from "@/ui/filters/search";

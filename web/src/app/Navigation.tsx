// The pages, at the side or, on a phone, at the bottom; search, notifications, oneself.
import { ActionIcon, Kbd, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSearch,
  IconSun,
} from "@/ui/icons";

import { openMenu } from "./menuState";
import classes from "./Navigation.module.css";
import { NotificationBell } from "./NotificationBell";
import { type Place, placesFor } from "./places";
import { logOut, useSession } from "./session";

function PlaceLink({ place }: { place: Place }) {
  const Icon = place.icon;
  return (
    <Link to={place.to} className={classes.link} activeOptions={{ exact: place.to === "/" }}>
      <Icon size={18} aria-hidden />
      <span>{place.label}</span>
    </Link>
  );
}

const schemes = {
  auto: { next: "light", label: "Colours: as the system", icon: IconDeviceDesktop },
  light: { next: "dark", label: "Colours: light", icon: IconSun },
  dark: { next: "auto", label: "Colours: dark", icon: IconMoon },
} as const;

function ColorSchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { next, label, icon: Icon } = schemes[colorScheme];
  return (
    <ActionIcon aria-label={label} title={label} onClick={() => setColorScheme(next)}>
      <Icon size={18} />
    </ActionIcon>
  );
}

function Me() {
  const { name } = useSession();
  return (
    <div className={classes.me}>
      <Link to="/profile" className={classes.link}>
        <span className={classes.name}>{name}</span>
      </Link>
      <div className={classes.tools}>
        <NotificationBell />
        <ColorSchemeButton />
        <ActionIcon
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          onClick={() => openMenu("help")}
        >
          <IconKeyboard size={18} />
        </ActionIcon>
        <ActionIcon aria-label="Sign out" title="Sign out" onClick={() => void logOut()}>
          <IconLogout size={18} />
        </ActionIcon>
      </div>
    </div>
  );
}

export function SideNavigation() {
  const places = placesFor(useSession());
  const [work, more] = (["work", "more"] as const).map((group) =>
    places.filter((place) => place.group === group),
  );
  return (
    <div className={classes.side}>
      <button type="button" className={classes.search} onClick={() => openMenu("commands")}>
        <IconSearch size={16} aria-hidden />
        <span>Search</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <nav className={classes.pages} aria-label="Pages">
        {work?.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
        <hr className={classes.line} />
        {more?.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </nav>
      <Me />
    </div>
  );
}

export function TopBar() {
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.brand}>
        Dealwright
      </Link>
      <ActionIcon aria-label="Search" size="lg" onClick={() => openMenu("commands")}>
        <IconSearch size={20} />
      </ActionIcon>
      <NotificationBell size="lg" />
    </header>
  );
}

const shownOnPhones = 4;

export function BottomNavigation() {
  const places = placesFor(useSession()).slice(0, shownOnPhones);
  return (
    <nav className={classes.bottom} aria-label="Pages">
      {places.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: to === "/" }}>
          <Icon size={20} aria-hidden />
          <span>{label}</span>
        </Link>
      ))}
      <button type="button" className={classes.tab} onClick={() => openMenu("places")}>
        <IconMenu2 size={20} aria-hidden />
        <span>More</span>
      </button>
    </nav>
  );
}

"""What the Debian packages hold, ask for and put where.

MUSUBI_PACKAGES names a folder of finished packages (./dev package); without it, they are made of the build that
MUSUBI_BUILD names.
"""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
NAMES = ("musubi-kiosk", "musubi-admin", "musubi-assets", "musubi-content-tsukuba")
PLACES = {
    "musubi-kiosk": r"etc/musubi/kiosk\.toml|lib/systemd/system/musubi-(kiosk|session)\.service|usr/bin/musubi-kiosk|"
                    r"usr/lib/(sysusers|tmpfiles)\.d/musubi\.conf|usr/libexec/musubi/.+|"
                    r"usr/share/(applications|metainfo|icons/hicolor/scalable/apps)/[^/]+|"
                    r"usr/share/bash-completion/completions/musubi-kiosk|usr/share/doc/musubi-kiosk/.+|"
                    r"usr/share/man/man1/musubi-kiosk\.1\.gz|usr/share/lintian/overrides/musubi-kiosk",
    "musubi-admin": r"usr/bin/musubi-admin|usr/share/musubi/schema/.+|usr/share/doc/musubi-admin/.+|"
                    r"usr/share/bash-completion/completions/musubi-admin|usr/share/man/man1/musubi-admin\.1\.gz",
    "musubi-assets": r"usr/share/musubi/assets/.+|usr/share/doc/musubi-assets/.+",
    "musubi-content-tsukuba": r"usr/share/musubi/packs/tsukuba/.+|usr/share/doc/musubi-content-tsukuba/.+",
}


def output(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def package_of(path):
    """The Debian package that a file of this system comes from; some are known by their place before /usr was merged."""
    real = os.path.realpath(path)
    for place in (path, real, real.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return re.split(r"[:,]", found.stdout)[0]
    raise AssertionError(f"no package has {path}")


def asked_for(field):
    return {re.split(r"[ (|]", one.strip())[0] for one in field.split(",")}


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        scratch = pathlib.Path(cls.scratch.name)
        cls.are_for_others = "MUSUBI_PACKAGES" in os.environ
        folder = pathlib.Path(os.environ["MUSUBI_PACKAGES"]) if cls.are_for_others else scratch / "packages"
        if not cls.are_for_others:
            environment = {**os.environ, "DEB_BUILD_OPTIONS": "noautodbgsym", "MUSUBI_COMPRESSION": "none"}
            subprocess.run([ROOT / "packaging/make_packages.sh", os.environ["MUSUBI_BUILD"], folder], check=True,
                           env=environment)
        cls.files, cls.unpacked = {}, scratch / "root"
        for name in NAMES:
            (cls.files[name],) = folder.glob(f"{name}_*.deb")
            subprocess.run(["dpkg-deb", "-x", cls.files[name], cls.unpacked], check=True)

    def field(self, name, field):
        return output("dpkg-deb", "-f", self.files[name], field).strip()

    def contents(self, name):
        """Mode, owner and path of each file, without folders."""
        lines = output("dpkg-deb", "-c", self.files[name]).splitlines()
        return [(line.split()[0], line.split()[1], line.split(None, 5)[5].removeprefix("./"))
                for line in lines if not line.startswith("d")]

    def test_each_file_stands_in_its_place_and_belongs_to_root(self):
        for name in NAMES:
            for mode, owner, path in self.contents(name):
                self.assertRegex(path.split(" -> ")[0], rf"^({PLACES[name]})$")
                self.assertEqual(owner, "root/root", path)
                self.assertNotIn("w", mode[4:], path)
                self.assertNotIn("s", mode, path)

    def test_everything_that_is_shown_is_there(self):
        for source, place in [("assets", "assets"), ("content/packs/tsukuba", "packs/tsukuba"), ("content/schema", "schema")]:
            def below(folder):
                return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"}
            self.assertEqual(below(ROOT / source), below(self.unpacked / "usr/share/musubi" / place), source)

    def test_pages_of_hosting_find_what_they_name(self):
        source, place = ROOT / "packaging/hosting", self.unpacked / "usr/share/doc/musubi-admin"
        named = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
        self.assertIn(pathlib.Path("postgresql/schema.sql"), named)
        for path in named:
            self.assertEqual((place / path).read_bytes(), (source / path).read_bytes(), path)

    def test_versions_are_the_same_and_architectures_are_right(self):
        self.assertEqual(len({self.field(name, "Version") for name in NAMES}), 1)
        machine = output("dpkg", "--print-architecture").strip()
        self.assertEqual([self.field(name, "Architecture") for name in NAMES], [machine, machine, "all", "all"])

    def test_every_library_that_a_program_needs_is_asked_for(self):
        for name in ("musubi-kiosk", "musubi-admin"):
            program = self.unpacked / "usr/bin" / name
            needed = re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", program))
            known = dict(re.findall(r"^\s(\S+) => (\S+)", output("ldd", program), re.M))
            self.assertGreater(len(needed), 5)
            self.assertEqual({package_of(known[library]) for library in needed} - asked_for(self.field(name, "Depends")), set())
            self.assertNotIn("RPATH", output("readelf", "-d", program))
            self.assertNotIn("RUNPATH", output("readelf", "-d", program))

    def test_every_family_of_letters_that_the_kiosk_names_is_asked_for(self):
        source = (ROOT / "kiosk/paint/type_case.cpp").read_text(encoding="utf-8") + (ROOT / "kiosk/paint/icon_face.hpp").read_text(encoding="utf-8")
        families = {name.strip() for names in re.findall(r'"((?:BIZ|Noto|Material)[^"]*)"', source) for name in names.split(",")}
        self.assertIn("Material Icons", families)
        for family in families:
            found = output("fc-list", f":family={family}", "file").splitlines()
            self.assertTrue(found, family)
            package = package_of(sorted(found)[0].rstrip().rstrip(":"))
            for name in ("musubi-kiosk", "musubi-admin"): # the window shows pages as the kiosk draws them
                self.assertIn(package, asked_for(self.field(name, "Depends")), family)

    def test_the_voice_comes_with_its_data_and_the_graphics_with_their_driver(self):
        self.assertIn("libespeak-ng1", asked_for(self.field("musubi-kiosk", "Depends")))
        self.assertIn("espeak-ng-data", output("dpkg-query", "-W", "-f", "${Depends}", "libespeak-ng1"))
        self.assertIn("libgl1-mesa-dri", asked_for(self.field("musubi-kiosk", "Depends")))

    def test_the_manual_names_every_option_and_every_command(self):
        for name in ("musubi-kiosk", "musubi-admin"):
            said = output(self.unpacked / "usr/bin" / name, "--help")
            page = output("gzip", "-dc", self.unpacked / f"usr/share/man/man1/{name}.1.gz").replace("\\", "")
            words = re.findall(r"^  (?:-h,)?(--[a-z-]+|[a-z]+) ", said, re.M)
            self.assertGreater(len(words), 5)
            self.assertEqual([word for word in words if word not in page], [], name)

    def test_the_installed_programs_use_what_is_installed_beside_them(self):
        pack = self.unpacked / "usr/share/musubi/packs/tsukuba"
        info = pack / "pack.json"
        text = info.read_text(encoding="utf-8")
        elsewhere = json.loads(text)
        elsewhere["city"]["en"] = "Elsewhere"
        try:
            info.write_text(json.dumps(elsewhere, ensure_ascii=False), encoding="utf-8")
            page = output(self.unpacked / "usr/bin/musubi-kiosk", "--at", "home", "--lang", "en", "--dump", "reading",
                          "--now", "2026-11-21T09:41+09:00", env={**os.environ, "XDG_CACHE_HOME": self.scratch.name, "XDG_STATE_HOME": self.scratch.name})
            self.assertIn("Today in Elsewhere", page)
        finally:
            info.write_text(text, encoding="utf-8")
        award = self.unpacked / "usr/share/musubi/schema/award.schema.json"
        schema = award.read_text(encoding="utf-8")
        check = [self.unpacked / "usr/bin/musubi-admin", "check", pack, "--quiet", "--today", "2026-11-21"]
        self.assertEqual(subprocess.run(check, capture_output=True, check=False).returncode, 0)
        try:
            award.write_text("{", encoding="utf-8")
            self.assertNotEqual(subprocess.run(check, capture_output=True, check=False).returncode, 0)
        finally:
            award.write_text(schema, encoding="utf-8")

    def test_services_start_what_is_installed_and_begin_with_nobody_asking(self):
        for service in (self.unpacked / "lib/systemd/system").glob("*.service"):
            text = service.read_text(encoding="utf-8")
            program = self.unpacked / re.search(r"^ExecStart=/(\S+)", text, re.M).group(1)
            self.assertTrue(os.access(program, os.X_OK), program)
            self.assertRegex(text, r"(?m)^Restart=always$")
            self.assertRegex(text, r"(?m)^StartLimitIntervalSec=0$")
            self.assertRegex(text, r"(?m)^User=musubi$")

    def test_services_are_as_closed_as_the_manual_for_technicians_says(self):
        text = (ROOT / "packaging/INSTALL.md").read_text(encoding="utf-8")
        promised = dict(zip(("kiosk", "session"), re.findall(r"\*\*(\d\.\d)\*\*", text)))
        for name in ("kiosk", "session"):
            service = self.unpacked / f"lib/systemd/system/musubi-{name}.service"
            said = output("systemd-analyze", "security", "--offline=true", "--no-pager", service)
            self.assertEqual(re.search(r"exposure level for \S+ (\d\.\d)", said).group(1), promised[name])

    def test_no_path_of_the_machine_that_made_it_is_in_a_program(self):
        if not self.are_for_others:
            self.skipTest("a developer's build knows its sources; ./dev package asks this")
        for name in ("musubi-kiosk", "musubi-admin"):
            self.assertNotIn(str(ROOT).encode(), (self.unpacked / "usr/bin" / name).read_bytes())

    def test_the_programs_are_hardened(self):
        if not self.are_for_others:
            self.skipTest("only what leaves the house is; ./dev package asks this")
        for name in ("musubi-kiosk", "musubi-admin"):
            program = self.unpacked / "usr/bin" / name
            self.assertRegex(output("readelf", "--dynamic", "--wide", program), r"BIND_NOW|Flags:.*NOW", "full RELRO")
            self.assertRegex(output("readelf", "--file-header", program), r"Type:\s+DYN", "position independent")
            imported = output("readelf", "--dyn-syms", "--wide", program)
            self.assertIn("__stack_chk_fail", imported, "guarded stacks")
            self.assertRegex(imported, r"__\w+_chk@", "checked copies")


if __name__ == "__main__":
    unittest.main()

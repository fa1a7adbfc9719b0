# Where everything stands on a system (Filesystem Hierarchy Standard 3.0). The programs find what is theirs in
# ../share/musubi. Which Debian package takes which file is written in packaging/deb/*.install.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR})

install(TARGETS musubi-kiosk musubi-admin)
install(DIRECTORY assets DESTINATION ${share}/musubi PATTERN LICENCES.md EXCLUDE)
install(DIRECTORY content/packs content/schema DESTINATION ${share}/musubi FILES_MATCHING PATTERN "*.*")
install(FILES packaging/desktop/musubi-kiosk.desktop DESTINATION ${share}/applications)
install(FILES packaging/desktop/org.musubi.kiosk.metainfo.xml DESTINATION ${share}/metainfo)
install(FILES assets/illustrations/logo.svg DESTINATION ${share}/icons/hicolor/scalable/apps RENAME musubi-kiosk.svg)
install(FILES packaging/completion/musubi-kiosk packaging/completion/musubi-admin
        DESTINATION ${share}/bash-completion/completions)

install(PROGRAMS packaging/kiosk-session/kiosk-session packaging/kiosk-session/panel
        DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/musubi)
install(FILES packaging/kiosk-session/kiosk.toml DESTINATION etc/musubi)
install(FILES packaging/systemd/musubi-session.service packaging/systemd/musubi-kiosk.service
        DESTINATION lib/systemd/system)
install(FILES packaging/systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME musubi.conf)
install(FILES packaging/systemd/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME musubi.conf)

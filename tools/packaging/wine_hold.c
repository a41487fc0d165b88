/* Keeps a file to itself, as Excel or a virus scanner does, until its input ends. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **given) {
    HANDLE file = INVALID_HANDLE_VALUE;

    if (count == 2)
        file = CreateFileW(given[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        continue;
    CloseHandle(file);
    return 0;
}

<?php
// Gives stories to a WordPress without a server, by its own REST interface, and says what it made of them.
// php take-posts.php FOLDER-OF-WORDPRESS LIST-OF-STORIES

[, $root, $list] = $argv;
$_SERVER['HTTP_HOST'] = 'wordpress.example';
$_SERVER['REQUEST_URI'] = '/';
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
wp_set_current_user(1);

function names_of(array $blocks): array
{
    $names = [];
    foreach ($blocks as $block) {
        if ($block['blockName'] !== null) $names[] = preg_replace('#^core/#', '', $block['blockName']);
        $names = array_merge($names, names_of($block['innerBlocks']));
    }
    return $names;
}

function difference(string $stored, string $given): string
{
    if ($stored === $given) return '';
    $at = strspn($stored ^ $given, "\0");
    return substr($stored, max(0, $at - 40), 80) . ' <> ' . substr($given, max(0, $at - 40), 80);
}

function post(string $route, callable $fill): WP_REST_Response
{
    $request = new WP_REST_Request('POST', $route);
    $fill($request);
    return rest_ensure_response(rest_do_request($request));
}

foreach (json_decode(file_get_contents($list), true) as $story) {
    $content = file_get_contents($story['file']);
    $pictures = [];
    foreach ($story['pictures'] as $picture) {
        $taken = post('/wp/v2/media', function ($request) use ($picture) {
            $request->set_header('Content-Type', mime_content_type($picture));
            $request->set_header('Content-Disposition', 'attachment; filename="' . basename($picture) . '"');
            $request->set_body(file_get_contents($picture));
        });
        $pictures[] = $taken->get_status();
    }
    $taken = post('/wp/v2/posts', function ($request) use ($content, $story) {
        $request->set_param('title', $story['slug']);
        $request->set_param('slug', $story['slug']);
        $request->set_param('status', 'publish');
        $request->set_param('content', $content);
    });
    $stored = get_post($taken->get_data()['id'] ?? 0)->post_content ?? '';
    $blocks = parse_blocks($stored);
    $loose = array_filter($blocks, fn ($one) => $one['blockName'] === null && trim($one['innerHTML']) !== '');
    $missing = array_filter(
        names_of($blocks),
        fn ($name) => !WP_Block_Type_Registry::get_instance()->is_registered("core/$name")
    );
    echo json_encode([
        'slug' => $story['slug'],
        'status' => $taken->get_status(),
        'pictures' => $pictures,
        'names' => names_of($blocks),
        'unknown' => array_values($missing),
        'loose' => count($loose),
        'otherwise' => difference(trim($stored), trim($content)),
        'isPrinted' => serialize_blocks(parse_blocks($content)) === $content,
        'html' => apply_filters('the_content', $stored),
    ], JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
